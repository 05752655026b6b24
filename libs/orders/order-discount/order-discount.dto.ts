import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { OrderDiscount } from './order-discount.entity';

/** The body that takes something off an order: a part or an amount. */
export class CreateOrderDiscount extends PickType(OrderDiscount, [
  'orderId',
  'position',
  'percent',
  'fixed',
  'reason',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes that. */
export class UpdateOrderDiscount extends PartialType(OmitType(CreateOrderDiscount, ['orderId']), {
  skipNullProperties: false,
}) {}
