import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { OrderLine } from './order-line.entity';

const DISCOUNT = ['discountPercent', 'discountFixed', 'discountReason'] as const;
const KEPT = ['taxClassId', 'position', 'externalReference', 'metadata', 'privateMetadata'] as const;

/** The body that adds a line: something of the catalog at its price, or anything under a name and a price. */
export class CreateOrderLine extends IntersectionType(
  PickType(OrderLine, ['orderId', 'variantId', 'quantity', ...DISCOUNT, ...KEPT]),
  PartialType(PickType(OrderLine, ['productName', 'variantName', 'sku', 'unitPrice']), { skipNullProperties: false }),
) {}

/** The body that changes one; what it is stays. */
export class UpdateOrderLine extends PartialType(
  OmitType(CreateOrderLine, ['orderId', 'variantId', 'productName', 'variantName', 'sku']),
  { skipNullProperties: false },
) {}
