import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateCollectionProduct, UpdateCollectionProduct } from './collection-product.dto';
import { CollectionProduct } from './collection-product.entity';
import { CollectionProductService } from './collection-product.service';

@Resource('catalog/collection-products', CollectionProduct)
export class CollectionProductController extends ResourceRoutes(CollectionProductService, {
  read: Level.Guest,
  create: [Level.Agent, CreateCollectionProduct],
  update: [Level.Agent, UpdateCollectionProduct],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
