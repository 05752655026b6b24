import type { PaymentKind, PaymentOutcome } from '../payment-event/payment-event.entity';
import type { PaymentStatus } from './payment-status';

/** The amounts of a payment, in minor units. */
export interface PaymentAmounts {
  /** What is to be paid. */
  amount: number;
  authorised: number;
  charged: number;
  refunded: number;
  cancelled: number;
  /** Asked to be charged or let go. */
  charging: number;
  /** Asked to be refunded. */
  refunding: number;
}

/** What was asked of a provider, or what came of it. */
export interface PaymentStep {
  kind: PaymentKind;
  outcome: PaymentOutcome;
  amount: number;
  /** What was asked for, where it answers a request. */
  requested?: number;
}

/** What may still be charged or let go: of what is promised or, before anything is, of the whole. */
export const chargeable = ({ amount, authorised, charged, cancelled, charging }: PaymentAmounts): number =>
  (authorised > 0 ? authorised : amount) - charged - cancelled - charging;

/** What is promised and was not taken, nor asked for. */
export const promised = (amounts: PaymentAmounts): number => (amounts.authorised > 0 ? chargeable(amounts) : 0);

/** What may still be refunded. */
export const refundable = ({ charged, refunded, refunding }: PaymentAmounts): number => charged - refunded - refunding;

/**
 * The amounts after a step. What a provider tells is true also where nobody has asked for it: a charge that comes after a void
 * was promised, whatever was thought.
 *
 * @returns undefined for a step that cannot be, such as a refund of what was not charged yet
 */
export function amountsAfter(before: PaymentAmounts, step: PaymentStep): PaymentAmounts | undefined {
  const after = { ...before };
  const { kind, outcome, amount, requested = 0 } = step;
  const inFlight = kind === 'refund' ? 'refunding' : 'charging';
  if (outcome === 'requested') {
    if (kind === 'authorisation') return after;
    const most = kind === 'refund' ? refundable(before) : chargeable(before);
    after[inFlight] += amount;
    return amount <= most ? after : undefined;
  }
  if (kind !== 'authorisation') after[inFlight] -= requested;
  if (outcome === 'succeeded') {
    if (kind === 'authorisation') after.authorised = Math.max(after.authorised, amount);
    if (kind === 'charge') after.charged += amount;
    if (kind === 'void') after.cancelled += Math.min(amount, after.authorised - after.charged - after.cancelled);
    if (kind === 'refund') after.refunded += amount;
    after.authorised = Math.max(after.authorised, after.charged + after.cancelled);
  }
  return after.refunded + after.refunding <= after.charged ? after : undefined;
}

/** What the amounts say of a payment; of one that has none, whether the provider has refused. */
export function statusOf(
  { authorised, charged, refunded, cancelled }: PaymentAmounts,
  hasFailed: boolean,
): PaymentStatus {
  if (charged > 0) return refunded === charged ? 'refunded' : 'charged';
  if (authorised > cancelled) return 'authorised';
  if (cancelled > 0) return 'voided';
  return hasFailed ? 'failed' : 'pending';
}
