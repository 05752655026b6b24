import { enqueueJobs } from '@app/shared/job';
import type { Act, HeldOrder } from '../ledger/held-order';
import { promised } from './payment-amounts';
import { amountsOf, requestStep } from './payment-book';
import { PAYMENT_QUEUE, REQUEST_JOB } from './payment.queue';
import { Payment } from './payment.entity';

/** Lets go of all money that was promised for a held order and not taken: its providers are asked by jobs, when this has committed. */
export async function releasePromises({ order }: HeldOrder, act: Act): Promise<void> {
  const { manager, origin } = act;
  const payments = await manager.find(Payment, { where: { orderId: order.id }, order: { id: 'ASC' } });
  for (const payment of payments) {
    const amount = promised(amountsOf(payment));
    if (amount === 0) continue;
    const { id: eventId } = await requestStep(
      payment,
      { kind: 'void', amount, message: 'The order is cancelled' },
      act,
    );
    const job = { queue: PAYMENT_QUEUE, name: REQUEST_JOB, data: { eventId }, requesterId: origin.accountId };
    await enqueueJobs(manager, [job]);
  }
}
