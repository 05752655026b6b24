import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreatePriceListAssignment, UpdatePriceListAssignment } from './price-list-assignment.dto';
import { PriceListAssignment } from './price-list-assignment.entity';
import { PriceListAssignmentService } from './price-list-assignment.service';

@Resource('organization/price-list-assignments', PriceListAssignment)
export class PriceListAssignmentController extends ResourceRoutes(PriceListAssignmentService, {
  read: Level.Agent,
  create: [Level.Agent, CreatePriceListAssignment],
  update: [Level.Agent, UpdatePriceListAssignment],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
