import { v7 as uuid } from 'uuid';
import { recordChanges } from '@app/shared/audit';
import type { Act } from '../ledger/held-order';
import { saveRows } from '../ledger/save-rows';
import type { PaymentEvent } from '../payment-event/payment-event.entity';
import type { Payment } from '../payment/payment.entity';
import { Refund } from './refund.entity';

/**
 * A refund by a payment that nobody has been asked for yet.
 *
 * @param of its amount in minor units, why, and by whom; null: by the program
 */
export const newRefund = (
  { id: paymentId, orderId, amount: { currency } }: Payment,
  { amount, reason, authorId }: { amount: number; reason: string | null; authorId: string | null },
): Refund =>
  Object.assign(new Refund(), {
    ...{ id: uuid(), version: 1, orderId, paymentId, authorId, status: 'pending', basis: 'free' },
    ...{ amount: { amount, currency }, reason, metadata: {}, privateMetadata: {} },
  });

/** Writes a new refund down, with what the provider is asked for it. */
export async function saveRefund(
  refund: Refund,
  { id: requestId }: PaymentEvent,
  { manager, origin }: Act,
): Promise<void> {
  await saveRows(manager, Refund, [Object.assign(refund, { requestId })]);
  await recordChanges(manager, origin, [{ model: Refund, action: 'created', after: refund }]);
}
