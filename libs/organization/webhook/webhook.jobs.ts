import { Processor } from '@nestjs/bullmq';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { JOB_WORKER, type JobEffect, JobPostponed, JobProcessor, JobRunner } from '@app/shared/job';
import { type Attempt, WebhookAttempts } from './webhook-attempt';
import { WebhookDelivery } from './webhook-delivery.entity';
import { settle } from './webhook-outcome';
import { DELIVERY_JOB, WEBHOOK_QUEUE } from './webhook.queue';

/** So many receivers are waited for at the same time; how many of them one subscription may have, `WebhookAttempts` says. */
const CONCURRENCY = 40;

/** An attempt is over within a quarter of that; what is not has met with something else than its receiver. */
const DEADLINE = { milliseconds: 60_000, then: 'retry' } as const;

/** Works off the queue of webhooks. */
@Processor(WEBHOOK_QUEUE, { ...JOB_WORKER, concurrency: CONCURRENCY })
export class WebhookProcessor extends JobProcessor {
  constructor(
    runner: JobRunner,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly attempts: WebhookAttempts,
  ) {
    super(
      runner,
      { [DELIVERY_JOB]: (data: { deliveryId: string }) => this.deliver(data.deliveryId) },
      { deadlines: { [DELIVERY_JOB]: DEADLINE } },
    );
  }

  private async deliver(id: string): Promise<JobEffect> {
    const delivery = await this.dataSource.manager
      .createQueryBuilder(WebhookDelivery, 'delivery')
      .addSelect(['delivery.body', 'delivery.changed'])
      .where({ id, status: 'pending' })
      .getOne();
    // Its subscription is gone, and it with it; or this is not the first job about it.
    if (!delivery) return () => undefined;
    const attempt = await this.attempt(delivery);
    return async (manager) => {
      await settle(manager, delivery, attempt);
      return undefined;
    };
  }

  /** @throws JobPostponed, with the log saying so */
  private async attempt(delivery: WebhookDelivery): Promise<Attempt> {
    try {
      return await this.attempts.make(delivery);
    } catch (error) {
      if (error instanceof JobPostponed) {
        const nextAttemptAt = new Date(Date.now() + error.milliseconds);
        await this.dataSource.manager.update(WebhookDelivery, delivery.id, { nextAttemptAt });
      }
      throw error;
    }
  }
}
