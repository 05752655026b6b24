import { Check } from 'typeorm';
import { Variant } from '@app/catalog';
import { TaxClass } from '@app/minor';
import { Decimal, Flag, Integer, Level, Model, Money, Parent, Row, Text } from '@app/shared/model';
import { Order } from '../order/order.entity';
import { ofParties, ofSeller, throughOrder } from '../order/order-reach';
import { TaxedMoney } from '../totals/taxed-money';

/** Something that is ordered: what it was called and what it cost then, whatever becomes of it in the catalog. */
@Model({
  reach: throughOrder(ofParties),
  change: throughOrder(ofSeller),
  visibleTo: Level.Customer,
  search: ['productName', 'sku'],
  sort: 'orderId,position',
})
@Check('"quantity" > 0 AND "returned" BETWEEN 0 AND "fulfilled" AND "fulfilled" <= "quantity"')
@Check('"total_net" + "total_tax" = "total_gross" AND "unit_net" + "unit_tax" = "unit_gross"')
@Check('"unit_price_amount" >= 0 AND "total_net" >= 0 AND "discount_amount" >= 0 AND "order_discount_amount" >= 0')
@Check('num_nonnulls("discount_percent", "discount_fixed_amount") <= 1')
@Check('"discount_percent" BETWEEN 0 AND 100 AND coalesce("discount_fixed_amount", 0) >= 0')
@Check('"discount_amount" + "order_discount_amount" <= "unit_price_amount" * "quantity"')
@Check(
  `ARRAY["undiscounted_unit_price_currency", "discount_currency", "order_discount_currency", "unit_currency", "total_currency"] <@ ARRAY["unit_price_currency"]`,
)
export class OrderLine extends Row {
  @Parent(() => Order, { children: 'lines', order: 'position', visibleTo: Level.Customer })
  orderId: string;

  @Integer({ default: 0, min: 0, description: 'Its place in the order' }) position: number;

  @Parent(() => Variant, { nullable: true, onDelete: 'SET NULL', description: 'Null when it is gone' })
  variantId: string | null;

  @Text({ max: 200, description: 'As it was called' }) productName: string;
  @Text({ max: 200, nullable: true, description: 'As it was called' }) variantName: string | null;
  @Text({ max: 64, nullable: true }) sku: string | null;

  @Integer({ min: 1, max: 1_000_000 }) quantity: number;
  @Integer({ default: 0, min: 0, description: 'How many were shipped' }) fulfilled: number;
  @Integer({ default: 0, min: 0, description: 'How many of those came back' }) returned: number;

  @Money({ description: 'Of one piece, before the discount of the line, as taxDisplay of the order says' })
  unitPrice: Money;

  @Flag({ default: false, description: 'Somebody has named the price: it is not looked up when the order is placed' })
  priceKept: boolean;

  @Money({ description: 'Of one piece, before promotions' }) undiscountedUnitPrice: Money;

  @Decimal({ precision: 7, scale: 4, nullable: true, min: 0, max: 100, description: 'Off the price of the line' })
  discountPercent: number | null;

  @Money({ nullable: true, description: 'Off the price of the line, instead' }) discountFixed: Money | null;
  @Text({ max: 200, nullable: true }) discountReason: string | null;
  @Money({ description: 'What the discount of the line takes off' }) discount: Money;
  @Money({ description: 'What the discounts of the order take off of it' }) orderDiscount: Money;

  @Parent(() => TaxClass, { nullable: true, onDelete: 'SET NULL' }) taxClassId: string | null;
  @Decimal({ precision: 6, scale: 3, default: 0, min: 0, max: 100, description: 'In percent' }) taxRate: number;

  @TaxedMoney({ description: 'One piece at its unit price, rounded for itself' }) unit: TaxedMoney;
  @TaxedMoney({ description: 'All pieces, after all discounts; taxed and rounded once' }) total: TaxedMoney;
}
