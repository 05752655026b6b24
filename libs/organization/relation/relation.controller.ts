import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateRelation, UpdateRelation } from './relation.dto';
import { Relation } from './relation.entity';
import { RelationService } from './relation.service';

@Resource('organization/relations', Relation)
export class RelationController extends ResourceRoutes(RelationService, {
  read: Level.Customer,
  create: [Level.Agent, CreateRelation],
  update: [Level.Agent, UpdateRelation],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
