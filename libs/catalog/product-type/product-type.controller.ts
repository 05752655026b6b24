import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateProductType, UpdateProductType } from './product-type.dto';
import { ProductType } from './product-type.entity';
import { ProductTypeService } from './product-type.service';

@Resource('catalog/product-types', ProductType)
export class ProductTypeController extends ResourceRoutes(ProductTypeService, {
  read: Level.Guest,
  create: [Level.Agent, CreateProductType],
  update: [Level.Agent, UpdateProductType],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
