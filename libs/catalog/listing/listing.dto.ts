import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Listing } from './listing.entity';

/** The body that creates a listing. */
export class CreateListing extends PickType(Listing, [
  'productId',
  'channelId',
  'published',
  'availableFrom',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; what it belongs to stays. */
export class UpdateListing extends PartialType(OmitType(CreateListing, ['productId', 'channelId']), {
  skipNullProperties: false,
}) {}
