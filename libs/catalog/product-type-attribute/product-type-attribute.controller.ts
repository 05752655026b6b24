import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateProductTypeAttribute, UpdateProductTypeAttribute } from './product-type-attribute.dto';
import { ProductTypeAttribute } from './product-type-attribute.entity';
import { ProductTypeAttributeService } from './product-type-attribute.service';

@Resource('catalog/product-type-attributes', ProductTypeAttribute)
export class ProductTypeAttributeController extends ResourceRoutes(ProductTypeAttributeService, {
  read: Level.Guest,
  create: [Level.Agent, CreateProductTypeAttribute],
  update: [Level.Agent, UpdateProductTypeAttribute],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
