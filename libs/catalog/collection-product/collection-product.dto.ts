import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { CollectionProduct } from './collection-product.entity';

/** The body that creates a place in a collection. */
export class CreateCollectionProduct extends PickType(CollectionProduct, [
  'collectionId',
  'productId',
  'position',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; what it belongs to stays. */
export class UpdateCollectionProduct extends PartialType(
  OmitType(CreateCollectionProduct, ['collectionId', 'productId']),
  { skipNullProperties: false },
) {}
