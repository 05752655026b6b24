import { Check, Unique } from 'typeorm';
import { Account } from '@app/organization';
import {
  Enum,
  Id,
  Level,
  Model,
  Money,
  Parent,
  type Reach,
  Row,
  State,
  type StateMachine,
  Text,
  VisibleTo,
} from '@app/shared/model';
import { Order } from '../order/order.entity';
import { ofParties, sells, throughOrder } from '../order/order-reach';
import { Payment } from '../payment/payment.entity';

/** Where a refund stands: asked of the provider, and then done or not. */
export const REFUND_STATUSES = {
  pending: ['succeeded', 'failed'],
  succeeded: [],
  failed: [],
} as const satisfies StateMachine;
export type RefundStatus = keyof typeof REFUND_STATUSES;

/** What a refund is reckoned from. */
export const REFUND_BASES = ['free', 'lines'] as const;

/** Money goes back by the hands of managers of the company that sells. */
const ofManagers: Reach = (asked) => asked.level >= Level.Admin || sells(asked, 'manager');

/** Money that goes back to the buyer by the payment that it came by. */
@Model({
  reach: throughOrder(ofParties),
  change: throughOrder(ofManagers),
  visibleTo: Level.Customer,
  sort: '-createdAt',
  events: { succeeded: 'The money has gone back', failed: 'The provider has refused to give it back' },
})
@Unique(['requestId'])
@Check('"amount_amount" > 0')
export class Refund extends Row {
  @Parent(() => Order, { children: 'refunds', order: 'createdAt', visibleTo: Level.Customer })
  orderId: string;

  @Parent(() => Payment, { children: 'refunds', order: 'createdAt', visibleTo: Level.Customer })
  paymentId: string;

  @Parent(() => Account, { children: 'givenRefunds', nullable: true, order: '-createdAt', visibleTo: Level.Agent })
  authorId: string | null;

  @State(REFUND_STATUSES, { initial: 'pending' }) status: RefundStatus;
  @Enum(REFUND_BASES, { default: 'free', description: 'Whether it is for lines' })
  basis: (typeof REFUND_BASES)[number];

  @Money() amount: Money;
  @Text({ max: 500, nullable: true }) reason: string | null;

  @VisibleTo(Level.Agent)
  @Id({ nullable: true, description: 'The event by which the provider was asked; null: nobody here has asked' })
  requestId: string | null;
}
