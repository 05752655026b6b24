import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { LinkedIds } from '@app/shared/model';
import { ProductMedia } from './product-media.entity';

/** The body that creates a picture of a product. */
export class CreateProductMedia extends PickType(ProductMedia, [
  'productId',
  'fileId',
  'alt',
  'position',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {
  @LinkedIds('The variants that it shows; none: all of them') variantIds?: string[];
}

/** The body that changes one; what it belongs to stays. */
export class UpdateProductMedia extends PartialType(OmitType(CreateProductMedia, ['productId']), {
  skipNullProperties: false,
}) {}
