import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type EventListener, listenToEvents } from '@app/shared/event';
import { enqueueJobs } from '@app/shared/job';
import { companiesOfEvents } from './event-companies';
import { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookSubscription } from './webhook-subscription.entity';
import { DELIVERY_JOB, WEBHOOK_QUEUE } from './webhook.queue';

/** A subscription that wants to know of one type at least. */
interface Interested {
  id: string;
  companyId: string | null;
  accountId: string;
  eventTypes: string[];
}

type NewDelivery = Pick<WebhookDelivery, 'subscriptionId' | 'eventId' | 'type'> & Partial<WebhookDelivery>;

/** So many are written at a time. */
const BATCH = 1000;

/**
 * Orders deliveries in the transaction of what they tell of.
 *
 * @returns their ids
 */
export async function orderDeliveries(manager: EntityManager, deliveries: readonly NewDelivery[]): Promise<string[]> {
  const ids: string[] = [];
  for (let begin = 0; begin < deliveries.length; begin += BATCH) {
    const rows = deliveries.slice(begin, begin + BATCH).map((delivery) => ({ ...delivery, id: uuid() }));
    const jobs = await enqueueJobs(
      manager,
      rows.map(({ id }) => ({
        queue: WEBHOOK_QUEUE,
        name: DELIVERY_JOB,
        data: { deliveryId: id },
        requesterId: null,
      })),
    );
    const now = new Date();
    await manager.insert(
      WebhookDelivery,
      rows.map((row, index) => ({ occurredAt: now, nextAttemptAt: now, ...row, jobId: jobs[index] })),
    );
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

/**
 * Orders a delivery of each event for each subscription that wants it and whose company it is about, or one above; of what an
 * account has asked for, also for the subscriptions in its name.
 */
const listener: EventListener = {
  // Not where the database is another one than the product's.
  listens: ({ connection }) => connection.hasMetadata(WebhookSubscription),

  audience: (types) =>
    `(SELECT json_agg(json_build_object('id', id, 'companyId', company_id, 'accountId', account_id, 'eventTypes', event_types)) ` +
    `FROM webhook_subscription WHERE active AND event_types && ${types}::varchar[])`,

  async tell(manager, events, audience) {
    const interested = audience as Interested[];
    const among = interested.flatMap(({ companyId }) => companyId ?? []);
    const companies = await companiesOfEvents(manager, events, [...new Set(among)]);
    const isFor = (event: (typeof events)[number], { companyId, accountId, eventTypes }: Interested): boolean =>
      eventTypes.includes(event.type) &&
      (companyId === null || accountId === event.accountId || companies.get(event.id)?.has(companyId) === true);
    const deliveries = events.flatMap((event) =>
      interested
        .filter((subscription) => isFor(event, subscription))
        .map(({ id }): NewDelivery => ({
          subscriptionId: id,
          eventId: event.id,
          type: event.type,
          model: event.model.name,
          rowId: event.row.id,
          rowVersion: event.row.version ?? null,
          changed: event.changed ? [...event.changed] : null,
        })),
    );
    await orderDeliveries(manager, deliveries);
  },
};

listenToEvents(listener);
