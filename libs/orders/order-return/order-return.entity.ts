import { Check } from 'typeorm';
import { Level, Model, Parent, Row, State, type StateMachine, Text, Timestamp } from '@app/shared/model';
import { Order } from '../order/order.entity';
import { ofParties, ofSeller, throughOrder } from '../order/order-reach';

/** Where a return stands: announced, and then there or not. */
export const RETURN_STATUSES = {
  requested: ['received', 'cancelled'],
  received: [],
  cancelled: [],
} as const satisfies StateMachine;
export type ReturnStatus = keyof typeof RETURN_STATUSES;

/** Pieces that come back from the buyer. */
@Model({
  reach: throughOrder(ofParties),
  change: throughOrder(ofSeller),
  visibleTo: Level.Customer,
  sort: '-createdAt',
  events: { received: 'The pieces are back', cancelled: 'They do not come back' },
})
@Check(`("received_at" IS NOT NULL) = ("status" = 'received')`)
export class OrderReturn extends Row {
  @Parent(() => Order, { children: 'returns', order: 'createdAt', visibleTo: Level.Customer })
  orderId: string;

  @State(RETURN_STATUSES, { initial: 'requested' }) status: ReturnStatus;
  @Text({ max: 500, nullable: true, privacy: 'personal', description: 'What the buyer says' }) reason: string | null;
  @Timestamp({ nullable: true }) receivedAt: Date | null;
}
