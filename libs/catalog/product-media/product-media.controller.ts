import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateProductMedia, UpdateProductMedia } from './product-media.dto';
import { ProductMedia } from './product-media.entity';
import { ProductMediaService } from './product-media.service';

@Resource('catalog/product-media', ProductMedia)
export class ProductMediaController extends ResourceRoutes(ProductMediaService, {
  read: Level.Guest,
  create: [Level.Agent, CreateProductMedia],
  update: [Level.Agent, UpdateProductMedia],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
