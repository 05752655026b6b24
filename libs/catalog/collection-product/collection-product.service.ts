import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { CollectionProduct } from './collection-product.entity';

/** Reads and writes which products collections have. */
@Injectable()
export class CollectionProductService extends ResourceService<CollectionProduct> {
  constructor(resources: Resources) {
    super(CollectionProduct, resources);
  }
}
