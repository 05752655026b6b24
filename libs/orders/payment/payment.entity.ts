import { Check, Unique } from 'typeorm';
import { BigInteger, Enum, Level, Model, Money, Parent, Row, State, Text, VisibleTo } from '@app/shared/model';
import { Order } from '../order/order.entity';
import { ofParties, ofSeller, throughOrder } from '../order/order-reach';
import {
  PAYMENT_METHODS,
  PAYMENT_STATUSES,
  type PaymentStatus,
  PROVIDERS,
  type ProviderName,
  STATUS_OF_AMOUNTS,
} from './payment-status';

/** Money for an order, by one provider: what was promised, taken, given back and let go. It is never deleted. */
@Model({
  reach: throughOrder(ofParties),
  change: throughOrder(ofSeller),
  visibleTo: Level.Customer,
  sort: '-createdAt',
  events: {
    authorised: 'The provider has promised the money',
    charged: 'Money was taken',
    voided: 'What was promised is let go',
    failed: 'The provider has refused',
  },
})
@Unique(['provider', 'reference'])
@Check(
  '"amount_amount" > 0 AND "authorised_amount" >= 0 AND "cancelled_amount" >= 0 AND "refunded_amount" >= 0 AND "charging" >= 0 AND "refunding" >= 0',
)
@Check('"charged_amount" + "cancelled_amount" <= "authorised_amount"')
@Check('"refunded_amount" + "refunding" <= "charged_amount"')
@Check(
  'ARRAY["authorised_currency", "charged_currency", "refunded_currency", "cancelled_currency"] <@ ARRAY["amount_currency"]',
)
@Check(`"status" = coalesce(${STATUS_OF_AMOUNTS}, CASE WHEN "status" = 'failed' THEN 'failed' ELSE 'pending' END)`)
export class Payment extends Row {
  @Parent(() => Order, { children: 'payments', order: 'createdAt', visibleTo: Level.Customer })
  orderId: string;

  @Enum(PROVIDERS, { description: 'Who takes the money; manual: the company itself' }) provider: ProviderName;
  @Enum(PAYMENT_METHODS, { default: 'other' }) method: (typeof PAYMENT_METHODS)[number];

  @VisibleTo(Level.Agent)
  @Text({ max: 120, nullable: true, description: 'By which the provider knows it' })
  reference: string | null;

  @VisibleTo(Level.Agent)
  @Text({ max: 120, nullable: true, privacy: 'secret', description: 'What the provider takes the money from' })
  source: string | null;

  @State(PAYMENT_STATUSES, { initial: 'pending' }) status: PaymentStatus;

  @Money({ description: 'What is to be paid by it' }) amount: Money;
  @Money({ description: 'What the provider has promised, all in all' }) authorised: Money;
  @Money({ description: 'What was taken of it' }) charged: Money;
  @Money({ description: 'What was given back of that' }) refunded: Money;
  @Money({ description: 'What was let go of what was promised' }) cancelled: Money;

  @VisibleTo(Level.Agent)
  @BigInteger({ default: 0, min: 0, description: 'Minor units that the provider was asked to take or to let go' })
  charging: number;

  @VisibleTo(Level.Agent)
  @BigInteger({ default: 0, min: 0, description: 'Minor units that the provider was asked to give back' })
  refunding: number;
}
