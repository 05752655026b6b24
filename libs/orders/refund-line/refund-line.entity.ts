import { Check, Unique } from 'typeorm';
import { Integer, Level, Model, Money, Parent, Row } from '@app/shared/model';
import { throughPart } from '../booking/part-reach';
import { OrderLine } from '../order-line/order-line.entity';
import { ofParties } from '../order/order-reach';
import { Refund } from '../refund/refund.entity';

/** So many pieces of a line whose price goes back. */
@Model({ reach: throughPart('refundId', 'refund', ofParties), visibleTo: Level.Customer, sort: '-createdAt' })
@Unique(['refundId', 'orderLineId'])
@Check('"quantity" > 0 AND "amount_amount" >= 0')
export class RefundLine extends Row {
  @Parent(() => Refund, { children: 'lines', order: 'createdAt', visibleTo: Level.Customer })
  refundId: string;

  @Parent(() => OrderLine, { children: 'refundLines', order: 'createdAt', visibleTo: Level.Customer })
  orderLineId: string;

  @Integer({ min: 1, max: 1_000_000 }) quantity: number;
  @Money({ description: 'What they cost, with tax and after all discounts' }) amount: Money;
}
