import { v7 as uuid } from 'uuid';
import { recordChanges } from '@app/shared/audit';
import { publish } from '@app/shared/event';
import type { Act } from '../ledger/held-order';
import { saveRows } from '../ledger/save-rows';
import type { PaymentEvent } from '../payment-event/payment-event.entity';
import type { Payment } from '../payment/payment.entity';
import { Refund } from './refund.entity';

/**
 * Writes down what has become of a refund. One that nobody here has asked for, since it was made at the provider, is new then.
 *
 * @param event that tells it
 * @returns its id; undefined for a failure that nobody has asked for
 */
export async function settleRefund(
  { id: paymentId, orderId }: Payment,
  { requestId, outcome, amount, message }: PaymentEvent,
  { manager, origin }: Act,
): Promise<string | undefined> {
  const status = outcome === 'succeeded' ? 'succeeded' : 'failed';
  const asked = requestId === null ? null : await manager.findOneBy(Refund, { requestId });
  if (!asked && status === 'failed') return undefined;
  const before = asked && Object.assign(new Refund(), asked);
  const row = asked ?? Object.assign(new Refund(), { id: uuid(), version: 0, orderId, paymentId, amount });
  Object.assign(row, { status, version: row.version + 1 });
  if (!asked) Object.assign(row, { basis: 'free', reason: message, metadata: {}, privateMetadata: {} });
  await saveRows(manager, Refund, [row]);
  await recordChanges(manager, origin, [
    before
      ? { model: Refund, action: 'updated', before, after: row }
      : { model: Refund, action: 'created', after: row },
  ]);
  await publish(manager, { model: Refund, name: status, row });
  return row.id;
}
