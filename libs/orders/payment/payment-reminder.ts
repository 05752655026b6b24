import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { enqueueJobs, RecurringSweep } from '@app/shared/job';
import { PAYMENT_QUEUE, REQUEST_JOB } from './payment.queue';

/** So many requests are sent again at once. */
const BATCH = 500;

/**
 * Asked in the last few minutes: the answer may be on its way. After a day, somebody has to look. By chance, so that those that are
 * never answered do not keep the others from being asked.
 */
const STUCK = `
SELECT asked.id FROM payment_event asked WHERE asked.outcome = 'requested' AND asked.provider <> 'manual'
  AND asked.created_at BETWEEN now() - interval '1 day' AND now() - interval '10 minutes'
  AND NOT EXISTS (SELECT FROM payment_event answer WHERE answer.request_id = asked.id)
ORDER BY random() LIMIT ${BATCH}`;

/** Asks providers again that have said nothing; what they have done they do not do twice, for the key is the same. */
@Injectable()
export class PaymentReminder {
  @RecurringSweep({ name: 'payments.reminder', every: '10 minutes' })
  async remind(manager: EntityManager): Promise<void> {
    const stuck = await manager.query<{ id: string }[]>(STUCK);
    await enqueueJobs(
      manager,
      stuck.map(({ id: eventId }) => ({
        queue: PAYMENT_QUEUE,
        name: REQUEST_JOB,
        data: { eventId },
        requesterId: null,
      })),
    );
  }
}
