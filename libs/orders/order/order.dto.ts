import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { LinkedIds, Text } from '@app/shared/model';
import { Order } from './order.entity';

/** The body that creates a draft. */
export class CreateOrder extends PickType(Order, [
  'channelId',
  'customerId',
  'email',
  'buyerCompanyId',
  'taxExempt',
  'billingAddress',
  'shippingAddress',
  'shippingMethodId',
  'shippingPrice',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {
  @LinkedIds('All tags of the order') tagIds?: string[];
}

/** The body that changes an order; where it is sold stays. */
export class UpdateOrder extends PartialType(OmitType(CreateOrder, ['channelId']), { skipNullProperties: false }) {}

/** The body of what is done to an order. */
export class OrderReason {
  @Text({ max: 1000, nullable: true, description: 'Why, for its events' }) reason?: string | null;
}
