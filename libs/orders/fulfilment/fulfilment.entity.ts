import { Matches } from 'class-validator';
import { Check } from 'typeorm';
import { Warehouse } from '@app/catalog';
import { Level, Model, Parent, Row, State, type StateMachine, Text, Timestamp } from '@app/shared/model';
import { Order } from '../order/order.entity';
import { ofParties, ofSeller, throughOrder } from '../order/order-reach';

/** Where goods are: being packed, on their way, with the buyer, or taken back before they were. */
export const FULFILMENT_STATUSES_OF_GOODS = {
  pending: ['shipped', 'cancelled'],
  shipped: ['delivered', 'cancelled'],
  delivered: [],
  cancelled: [],
} as const satisfies StateMachine;
export type GoodsStatus = keyof typeof FULFILMENT_STATUSES_OF_GOODS;

/** Pieces of an order that leave one warehouse together. */
@Model({
  reach: throughOrder(ofParties),
  change: throughOrder(ofSeller),
  visibleTo: Level.Customer,
  sort: '-createdAt',
  events: {
    shipped: 'It has left the house',
    delivered: 'It is with the buyer',
    cancelled: 'It does not come, or came back before it was delivered',
  },
})
@Check(`("shipped_at" IS NULL) OR "status" <> 'pending'`)
@Check(`"status" NOT IN ('shipped', 'delivered') OR "shipped_at" IS NOT NULL`)
@Check(`("delivered_at" IS NOT NULL) = ("status" = 'delivered')`)
export class Fulfilment extends Row {
  @Parent(() => Order, { children: 'fulfilments', order: 'createdAt', visibleTo: Level.Customer })
  orderId: string;

  @Parent(() => Warehouse, { children: 'fulfilments', order: '-createdAt', visibleTo: Level.Agent })
  warehouseId: string;

  @State(FULFILMENT_STATUSES_OF_GOODS, { initial: 'pending' }) status: GoodsStatus;

  @Text({ max: 80, nullable: true, description: 'Who carries it' }) carrier: string | null;
  @Text({ max: 120, nullable: true }) trackingNumber: string | null;
  @Matches(/^https?:\/\/\S+$/, { message: '$property must be an address that begins with http:// or https://' })
  @Text({ max: 500, nullable: true, description: 'Where the buyer can follow it' })
  trackingUrl: string | null;

  @Timestamp({ nullable: true }) shippedAt: Date | null;
  @Timestamp({ nullable: true }) deliveredAt: Date | null;
}
