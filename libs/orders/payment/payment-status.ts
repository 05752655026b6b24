import type { StateMachine } from '@app/shared/model';

/** Who takes money for the company; what each can do says its `PaymentProvider`. */
export const PROVIDERS = ['manual', 'test'] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** How a buyer pays, as far as the company has to know. */
export const PAYMENT_METHODS = ['bank_transfer', 'cash', 'card', 'direct_debit', 'other'] as const;

/**
 * Where a payment stands; its amounts say it (`STATUS_OF_AMOUNTS`). What a provider tells late is true all the same: money may
 * come after a failure, and after a void.
 */
export const PAYMENT_STATUSES = {
  pending: ['authorised', 'charged', 'voided', 'failed'],
  authorised: ['charged', 'voided'],
  charged: ['refunded'],
  refunded: ['charged'],
  voided: ['authorised', 'charged'],
  failed: ['authorised', 'charged'],
} as const satisfies StateMachine;
export type PaymentStatus = keyof typeof PAYMENT_STATUSES;

/** SQL over the columns of a payment: what its amounts say of it; null where no money has moved or was promised. */
export const STATUS_OF_AMOUNTS =
  `CASE WHEN "charged_amount" > 0 AND "refunded_amount" = "charged_amount" THEN 'refunded' ` +
  `WHEN "charged_amount" > 0 THEN 'charged' WHEN "authorised_amount" > "cancelled_amount" THEN 'authorised' ` +
  `WHEN "cancelled_amount" > 0 THEN 'voided' END`;
