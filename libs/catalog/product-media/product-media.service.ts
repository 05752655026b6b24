import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { ProductMedia } from './product-media.entity';

/** Reads and writes pictures and other files of products. */
@Injectable()
export class ProductMediaService extends ResourceService<ProductMedia> {
  constructor(resources: Resources) {
    super(ProductMedia, resources);
  }
}
