import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateMembership, UpdateMembership } from './membership.dto';
import { Membership } from './membership.entity';
import { MembershipService } from './membership.service';

@Resource('organization/memberships', Membership)
export class MembershipController extends ResourceRoutes(MembershipService, {
  read: Level.Customer,
  create: [Level.Customer, CreateMembership],
  update: [Level.Customer, UpdateMembership],
  remove: Level.Customer,
  batch: Level.Customer,
}) {}
