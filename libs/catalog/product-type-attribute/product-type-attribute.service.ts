import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { ProductTypeAttribute } from './product-type-attribute.entity';

/** Reads and writes which attributes product types have. */
@Injectable()
export class ProductTypeAttributeService extends ResourceService<ProductTypeAttribute> {
  constructor(resources: Resources) {
    super(ProductTypeAttribute, resources);
  }
}
