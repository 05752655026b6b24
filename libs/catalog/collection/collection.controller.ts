import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateCollection, UpdateCollection } from './collection.dto';
import { Collection } from './collection.entity';
import { CollectionService } from './collection.service';

@Resource('catalog/collections', Collection)
export class CollectionController extends ResourceRoutes(CollectionService, {
  read: Level.Guest,
  create: [Level.Agent, CreateCollection],
  update: [Level.Agent, UpdateCollection],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
