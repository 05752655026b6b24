import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Channel } from './channel.entity';

/** The body that creates a channel. */
export class CreateChannel extends PickType(Channel, [
  'companyId',
  'name',
  'slug',
  'active',
  'currency',
  'countries',
  'language',
  'taxDisplay',
  'stockPolicy',
  'orderExpiryHours',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdateChannel extends PartialType(OmitType(CreateChannel, ['companyId']), { skipNullProperties: false }) {}
