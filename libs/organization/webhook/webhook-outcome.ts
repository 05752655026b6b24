import type { EntityManager } from 'typeorm';
import { type Origin, recordChanges } from '@app/shared/audit';
import { enqueueJobs } from '@app/shared/job';
import { pauseAfter, retryDelay } from '@app/shared/webhook';
import type { Attempt } from './webhook-attempt';
import { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookSubscription } from './webhook-subscription.entity';
import { DELIVERY_JOB, WEBHOOK_QUEUE } from './webhook.queue';

/** A subscription none of whose messages was taken for so long is switched off. */
export const PATIENCE_DAYS = 5;

/** Nobody asked for it. */
const ITSELF: Origin = { accountId: null, address: null, requestId: null };

const FAILING = `
  UPDATE webhook_subscription SET failing_since = coalesce(failing_since, now()) WHERE id = $1
  RETURNING failing_since < now() - make_interval(days => ${PATIENCE_DAYS}) AS "isTooLong"`;

// Those that were on their way together count once: while it is left alone, nothing is counted.
const UNANSWERED = `
  UPDATE webhook_subscription SET unanswered = unanswered + 1 WHERE id = $1 AND coalesce(paused_until <= now(), true)
  RETURNING unanswered`;

const PAUSE = `UPDATE webhook_subscription SET paused_until = now() + make_interval(secs => $2::double precision / 1000) WHERE id = $1`;

const ANSWERED = `
  UPDATE webhook_subscription SET unanswered = 0, paused_until = NULL
  WHERE id = $1 AND (unanswered > 0 OR paused_until IS NOT NULL)`;

/**
 * Writes down what came of an attempt, orders the next one where there is to be one, and switches off a subscription that has
 * failed for too long; in the transaction that ends the job of the attempt.
 */
export async function settle(manager: EntityManager, delivery: WebhookDelivery, attempt: Attempt): Promise<void> {
  const { id, subscriptionId } = delivery;
  const { body, duration = null, statusCode = null, answer = null, error = null, isFinal, disable } = attempt;
  const wasSent = attempt.duration !== undefined;
  if (wasSent) await countAnswers(manager, subscriptionId, attempt.isUnanswered);
  const attempts = delivery.attempts + (wasSent ? 1 : 0);
  const delay = error === null || isFinal ? undefined : retryDelay(attempts);
  const nextAttemptAt = delay === undefined ? null : new Date(Date.now() + delay);
  const status = error === null ? 'succeeded' : nextAttemptAt ? 'pending' : 'failed';
  const [jobId] = await enqueueJobs(manager, nextAttemptAt ? [retryOf(id, nextAttemptAt)] : []);
  const isForgotten = await wasForgotten(delivery, manager);
  await manager.update(WebhookDelivery, id, {
    ...(body !== undefined && !isForgotten && { body }),
    ...{ attempts, duration, statusCode, answer: isForgotten ? null : answer, error, status, nextAttemptAt },
    finishedAt: nextAttemptAt ? null : new Date(),
    jobId: jobId ?? null,
  });
  if (error === null) {
    await manager.query(
      'UPDATE webhook_subscription SET failing_since = NULL WHERE id = $1 AND failing_since IS NOT NULL',
      [subscriptionId],
    );
  } else if (disable) await switchOff(manager, subscriptionId, disable);
  else if (wasSent) {
    const [[{ isTooLong }]] = await manager.query<[[{ isTooLong: boolean }]]>(FAILING, [subscriptionId]);
    if (isTooLong) await switchOff(manager, subscriptionId, `No message was taken for ${PATIENCE_DAYS} days`);
  }
}

/** Leaves a receiver alone that does not answer: each of its messages holds the place of others until the last moment. */
async function countAnswers(manager: EntityManager, id: string, isUnanswered = false): Promise<void> {
  if (!isUnanswered) return void (await manager.query(ANSWERED, [id]));
  const [[counted]] = await manager.query<[[{ unanswered: number }?]]>(UNANSWERED, [id]);
  const pause = counted && pauseAfter(counted.unanswered);
  if (pause !== undefined) await manager.query(PAUSE, [id, pause]);
}

/** Whether somebody whom the message may tell of was forgotten while it was on its way. */
async function wasForgotten({ id, forgottenAt }: WebhookDelivery, manager: EntityManager): Promise<boolean> {
  const lock = { mode: 'pessimistic_write' } as const;
  const now = await manager.findOne(WebhookDelivery, { select: { id: true, forgottenAt: true }, where: { id }, lock });
  return now?.forgottenAt?.getTime() !== forgottenAt?.getTime();
}

const retryOf = (deliveryId: string, notBefore: Date): Parameters<typeof enqueueJobs>[1][number] => ({
  queue: WEBHOOK_QUEUE,
  name: DELIVERY_JOB,
  data: { deliveryId },
  requesterId: null,
  notBefore,
});

/** One that is off already stays as it is. */
async function switchOff(manager: EntityManager, id: string, disabledReason: string): Promise<void> {
  const lock = { mode: 'pessimistic_write' } as const;
  const before = await manager.findOne(WebhookSubscription, { where: { id, active: true }, lock });
  if (!before) return;
  const change = { active: false, disabledAt: new Date(), disabledReason, version: before.version + 1 };
  await manager.update(WebhookSubscription, id, change);
  const after = { ...before, ...change };
  await recordChanges(manager, ITSELF, [{ model: WebhookSubscription, action: 'updated', before, after }]);
}
