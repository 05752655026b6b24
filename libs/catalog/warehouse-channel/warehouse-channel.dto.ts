import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { WarehouseChannel } from './warehouse-channel.entity';

/** The body that lets a warehouse serve a channel. */
export class CreateWarehouseChannel extends PickType(WarehouseChannel, [
  'warehouseId',
  'channelId',
  'priority',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes how; whose it is stays. */
export class UpdateWarehouseChannel extends PartialType(OmitType(CreateWarehouseChannel, ['warehouseId']), {
  skipNullProperties: false,
}) {}
