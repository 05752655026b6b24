import { Check, Index, Unique } from 'typeorm';
import { AppendOnlyRow, Enum, Id, Level, Model, Money, Parent, Text } from '@app/shared/model';
import { throughPart } from '../booking/part-reach';
import { ofSeller } from '../order/order-reach';
import { PROVIDERS, type ProviderName } from '../payment/payment-status';
import { Payment } from '../payment/payment.entity';

/** What a provider can be asked for. */
export const PAYMENT_KINDS = ['authorisation', 'charge', 'void', 'refund'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** That it was asked, and what came of it. */
export const PAYMENT_OUTCOMES = ['requested', 'succeeded', 'failed'] as const;
export type PaymentOutcome = (typeof PAYMENT_OUTCOMES)[number];

/**
 * Something that a provider was asked for, or has told. Written once: what it tells twice has the same reference, and what
 * answers a request is its only answer (`docs/decisions/0083`).
 */
@Model({ reach: throughPart('paymentId', 'payment', ofSeller), visibleTo: Level.Agent, sort: '-createdAt' })
@Unique(['provider', 'reference'])
@Unique(['requestId'])
@Index(['kind', 'createdAt', 'id'])
@Check('"amount_amount" > 0')
@Check(`"outcome" = 'requested' OR "reference" IS NOT NULL`)
@Check(`"outcome" <> 'requested' OR "reference" IS NULL AND "request_id" IS NULL`)
export class PaymentEvent extends AppendOnlyRow {
  @Parent(() => Payment, { children: 'events', order: 'createdAt', visibleTo: Level.Agent, cap: 200 })
  paymentId: string;

  @Enum(PAYMENT_KINDS) kind: PaymentKind;
  @Enum(PAYMENT_OUTCOMES) outcome: PaymentOutcome;
  @Money() amount: Money;
  @Enum(PROVIDERS, { description: 'That of the payment' }) provider: ProviderName;
  @Text({ max: 120, nullable: true, description: 'By which the provider knows it; null for what was asked' })
  reference: string | null;

  @Id({ nullable: true, description: 'The event that it answers; null: nobody here has asked' }) requestId:
    string | null;
  @Text({ max: 500, nullable: true, description: 'What the provider says of it, or who has entered it' })
  message: string | null;
}
