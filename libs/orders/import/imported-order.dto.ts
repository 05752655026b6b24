import { PickType } from '@nestjs/swagger';
import { Order } from '../order/order.entity';

/** What a file may say of an order: beside the rest, what became of it, and who took it down. */
export class ImportedOrder extends PickType(Order, [
  'channelId',
  'status',
  'placedAt',
  'customerId',
  'email',
  'buyerCompanyId',
  'authorId',
  'taxExempt',
  'billingAddress',
  'shippingAddress',
  'shippingMethodId',
  'shippingPrice',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}
