import { Processor } from '@nestjs/bullmq';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { JOB_WORKER, type JobEffect, JobProcessor, JobRunner } from '@app/shared/job';
import { WebhookAttempts } from './webhook-attempt';
import { WebhookDelivery } from './webhook-delivery.entity';
import { settle } from './webhook-outcome';
import { DELIVERY_JOB, WEBHOOK_QUEUE } from './webhook.queue';

/** So many receivers are waited for at the same time: a slow one does not keep the others from their messages. */
const CONCURRENCY = 20;

/** Works off the queue of webhooks. */
@Processor(WEBHOOK_QUEUE, { ...JOB_WORKER, concurrency: CONCURRENCY })
export class WebhookProcessor extends JobProcessor {
  constructor(runner: JobRunner, @InjectDataSource() dataSource: DataSource, attempts: WebhookAttempts) {
    super(runner, {
      [DELIVERY_JOB]: async ({ deliveryId: id }: { deliveryId: string }): Promise<JobEffect> => {
        const delivery = await dataSource.manager
          .createQueryBuilder(WebhookDelivery, 'delivery')
          .addSelect(['delivery.body', 'delivery.changed'])
          .where({ id, status: 'pending' })
          .getOne();
        // Its subscription is gone, and it with it; or this is not the first job about it.
        if (!delivery) return () => undefined;
        const attempt = await attempts.make(delivery);
        return async (manager) => {
          await settle(manager, delivery, attempt);
          return undefined;
        };
      },
    });
  }
}
