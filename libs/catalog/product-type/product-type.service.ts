import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { ProductType } from './product-type.entity';

/** Reads and writes product types. */
@Injectable()
export class ProductTypeService extends ResourceService<ProductType> {
  constructor(resources: Resources) {
    super(ProductType, resources);
  }
}
