import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WebhookConfig } from '@app/shared/config';
import { enqueueJobs, RecurringSweep } from '@app/shared/job';
import { DELIVERY_JOB, WEBHOOK_QUEUE } from './webhook.queue';

/** So many deliveries are looked at at a time. */
const BATCH = 1000;

// One whose job has failed, or was cancelled, by something else than its receiver.
const STRANDED = `
  SELECT id FROM webhook_delivery WHERE status = 'pending' AND next_attempt_at < now() - interval '10 minutes'
    AND NOT EXISTS (SELECT FROM job WHERE job.id = webhook_delivery.job_id AND job.state IN ('waiting', 'active'))
  ORDER BY next_attempt_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;

/** Deletes deliveries that were over long ago, and sends on those that were left lying. */
@Injectable()
export class WebhookCleaning {
  constructor(private readonly config: WebhookConfig) {}

  @RecurringSweep({ name: 'webhooks.cleaning', every: '1 hour' })
  async clean(manager: EntityManager): Promise<boolean> {
    const [, count] = await manager.query<[unknown, number]>(
      `DELETE FROM webhook_delivery WHERE id IN (
         SELECT id FROM webhook_delivery WHERE finished_at < now() - make_interval(days => $1::integer)
         ORDER BY finished_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
      [this.config.retentionDays],
    );
    return count === BATCH;
  }

  @RecurringSweep({ name: 'webhooks.stranded', every: '10 minutes' })
  async sendOn(manager: EntityManager): Promise<boolean> {
    const stranded = await manager.query<{ id: string }[]>(STRANDED);
    const jobs = await enqueueJobs(
      manager,
      stranded.map(({ id }) => ({
        queue: WEBHOOK_QUEUE,
        name: DELIVERY_JOB,
        data: { deliveryId: id },
        requesterId: null,
      })),
    );
    await manager.query(
      `UPDATE webhook_delivery SET job_id = new.job FROM unnest($1::uuid[], $2::uuid[]) new (id, job)
       WHERE webhook_delivery.id = new.id`,
      [stranded.map(({ id }) => id), jobs],
    );
    return stranded.length === BATCH;
  }
}
