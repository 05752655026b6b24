import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { OrderNote } from './order-note.entity';

/** The body that adds a note. */
export class CreateOrderNote extends PickType(OrderNote, [
  'orderId',
  'body',
  'visibility',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one. */
export class UpdateOrderNote extends PartialType(OmitType(CreateOrderNote, ['orderId']), {
  skipNullProperties: false,
}) {}
