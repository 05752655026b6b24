import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { OrderLine } from '../order-line/order-line.entity';

/** What a file may say of a line; its price is always said, for it is what was paid. */
export class ImportedOrderLine extends IntersectionType(
  PickType(OrderLine, [
    'orderId',
    'variantId',
    'quantity',
    'unitPrice',
    'discountPercent',
    'discountFixed',
    'discountReason',
    'taxClassId',
    'taxRate',
    'position',
    'externalReference',
  ]),
  PartialType(PickType(OrderLine, ['productName', 'variantName', 'sku']), { skipNullProperties: false }),
) {}
