import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { recordChanges } from '@app/shared/audit';
import { Conflict } from '@app/shared/errors';
import { publish } from '@app/shared/event';
import { creditOf, isOver, owedOf } from '../ledger/credit';
import type { Act, HeldOrder } from '../ledger/held-order';
import { saveRows } from '../ledger/save-rows';
import type { OrderEventType } from '../order-event/order-event.entity';
import { PaymentEvent, type PaymentKind } from '../payment-event/payment-event.entity';
import { settleRefund } from '../refund/settle-refund';
import { type PaymentAmounts, amountsAfter, type PaymentStep, statusOf } from './payment-amounts';
import { Payment } from './payment.entity';

/** What came of what was asked, or what a provider has done on its own. */
export interface Settlement {
  kind: PaymentKind;
  outcome: 'succeeded' | 'failed';
  /** In minor units. */
  amount: number;
  reference: string;
  paymentReference: string;
  /** The event that it answers. */
  request?: PaymentEvent;
  message?: string;
}

const NAMES: Readonly<Record<PaymentKind, { event: OrderEventType; failure: OrderEventType; told?: string }>> = {
  authorisation: { event: 'payment_authorised', failure: 'payment_failed', told: 'authorised' },
  charge: { event: 'payment_charged', failure: 'payment_failed', told: 'charged' },
  void: { event: 'payment_voided', failure: 'payment_failed', told: 'voided' },
  refund: { event: 'payment_refunded', failure: 'refund_failed' },
};

/**
 * Writes down that a provider is asked for something; the amount is set aside, so that nobody asks for it twice. The order of
 * the payment is held.
 *
 * @throws Conflict (`amount_not_available`) when there is not so much left
 */
export async function requestStep(
  payment: Payment,
  { kind, amount, message }: { kind: PaymentKind; amount: number; message?: string | null },
  act: Act,
): Promise<PaymentEvent> {
  await applyStep(payment, { kind, outcome: 'requested', amount }, act);
  const event = eventOf(payment, { kind, outcome: 'requested', amount, message: message ?? null });
  await act.manager.insert(PaymentEvent, event);
  return event;
}

/**
 * Writes down what came of it, once: what is known already changes nothing.
 *
 * @param held the order of the payment, to be booked afterwards
 * @returns whether it was news
 * @throws Conflict (`out_of_order`) for what can only be told after something else; it may be told again
 */
export async function settleStep(
  held: HeldOrder,
  payment: Payment,
  settlement: Settlement,
  act: Act,
): Promise<boolean> {
  const { kind, outcome, amount, reference, request, message } = settlement;
  const event = eventOf(payment, { kind, outcome, amount, reference, message: message?.slice(0, 500) ?? null });
  event.requestId = request?.id ?? null;
  if (!(await insertOnce(event, act.manager))) return false;
  payment.reference ??= settlement.paymentReference;
  await applyStep(payment, { kind, outcome, amount, requested: request?.amount.amount }, act);
  const refundId = kind === 'refund' ? await settleRefund(payment, event, act) : undefined;
  const credited = outcome === 'succeeded' ? count(held, kind, amount) : 0;
  const { event: success, failure, told } = NAMES[kind];
  const about = { paymentId: payment.id, kind, amount: event.amount, reference };
  held.events.push({
    type: outcome === 'succeeded' ? success : failure,
    parameters: { ...about, ...(refundId && { refundId }), ...(credited > 0 && { credited }) },
  });
  const name = outcome === 'failed' && kind !== 'refund' ? 'failed' : told;
  if (name) await publish(act.manager, { model: Payment, name, row: payment });
  return true;
}

/** Counts money that has come or gone. @returns by how much less is owed for the order now */
function count({ order }: HeldOrder, kind: PaymentKind, amount: number): number {
  const { charged } = order;
  if (kind === 'charge') order.charged = { ...charged, amount: charged.amount + amount };
  if (kind !== 'refund') return 0;
  const credited = isOver(order.status) ? 0 : creditOf(amount, charged.amount, owedOf(order));
  order.credited += credited;
  order.charged = { ...charged, amount: charged.amount - amount };
  return credited;
}

function eventOf(
  { id: paymentId, provider, amount: { currency } }: Payment,
  event: Pick<PaymentEvent, 'kind' | 'outcome' | 'message'> & { amount: number; reference?: string },
): PaymentEvent {
  const { amount, reference = null, ...others } = event;
  const row = { id: uuid(), paymentId, provider, reference, requestId: null, ...others, amount: { amount, currency } };
  return Object.assign(new PaymentEvent(), row);
}

/** @returns false when it is known: by its reference, or because its request is answered */
async function insertOnce(event: PaymentEvent, manager: EntityManager): Promise<boolean> {
  await manager.createQueryBuilder().insert().into(PaymentEvent).values(event).orIgnore().execute();
  return manager.existsBy(PaymentEvent, { id: event.id });
}

async function applyStep(payment: Payment, step: PaymentStep, { manager, origin }: Act): Promise<void> {
  const before = Object.assign(new Payment(), payment);
  const amounts = amountsAfter(amountsOf(payment), step);
  if (!amounts) throw impossible(step);
  const { currency } = payment.amount;
  const hasFailed = payment.status === 'failed' || (step.outcome === 'failed' && step.kind !== 'refund');
  const { authorised, charged, refunded, cancelled, charging, refunding } = amounts;
  Object.assign(payment, {
    authorised: { amount: authorised, currency },
    charged: { amount: charged, currency },
    refunded: { amount: refunded, currency },
    cancelled: { amount: cancelled, currency },
    charging,
    refunding,
    status: statusOf(amounts, hasFailed),
    version: before.version + 1,
  });
  await saveRows(manager, Payment, [payment]);
  await recordChanges(manager, origin, [{ model: Payment, action: 'updated', before, after: payment }]);
}

/** The amounts of a payment, in minor units. */
export const amountsOf = (payment: Payment): PaymentAmounts => ({
  amount: payment.amount.amount,
  authorised: payment.authorised.amount,
  charged: payment.charged.amount,
  refunded: payment.refunded.amount,
  cancelled: payment.cancelled.amount,
  charging: payment.charging,
  refunding: payment.refunding,
});

function impossible({ kind, outcome }: PaymentStep): Conflict {
  if (outcome !== 'requested') {
    return new Conflict('What came before it was not told yet', [], { code: 'out_of_order' });
  }
  const message = `There is not so much left to ${kind === 'refund' ? 'refund' : 'charge or let go'}`;
  return new Conflict(message, [{ pointer: '/amount', code: 'not_available', message }], {
    code: 'amount_not_available',
  });
}
