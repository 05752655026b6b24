import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateRelationKind, UpdateRelationKind } from './relation-kind.dto';
import { RelationKind } from './relation-kind.entity';
import { RelationKindService } from './relation-kind.service';

@Resource('organization/relation-kinds', RelationKind)
export class RelationKindController extends ResourceRoutes(RelationKindService, {
  read: Level.Customer,
  create: [Level.Admin, CreateRelationKind],
  update: [Level.Admin, UpdateRelationKind],
  remove: Level.Admin,
  batch: Level.Admin,
}) {}
