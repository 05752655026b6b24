import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { currentTraceparent } from '@app/shared/trace';
import { Job, type JobData } from './job.entity';
import { announce } from './job.listener';
import { JobRelay } from './job.relay';

/** What is to be done, and for whom. */
export interface JobOrder {
  /** A queue that some process works off. */
  queue: string;
  /** One of the names that the queue's processor knows. */
  name: string;
  data: JobData;
  /** Account id; null for work that nobody asked for. */
  requesterId: string | null;
  /** It is not begun earlier; by default at once. */
  notBefore?: Date;
}

/**
 * Writes jobs down in the caller's transaction: they will be done if that commits, and only then.
 *
 * @param manager of the transaction
 * @param relay of this process; by default the one that listens to the data source, if there is any
 * @returns the ids of the jobs
 */
export async function enqueueJobs(
  manager: EntityManager,
  orders: readonly JobOrder[],
  relay = manager.connection.subscribers.find((subscriber) => subscriber instanceof JobRelay),
): Promise<string[]> {
  if (orders.length === 0) return [];
  const traceparent = currentTraceparent() ?? null;
  const rows = orders.map(({ notBefore, ...order }) => ({
    ...order,
    id: uuid(),
    traceparent,
    ...(notBefore && { relayAfter: notBefore }),
  }));
  await manager.insert(Job, rows);
  for (const queue of new Set(orders.filter(({ notBefore }) => !notBefore).map((order) => order.queue))) {
    if (relay?.knows(queue)) relay.kickAfter(manager);
    else await announce(manager, queue);
  }
  return rows.map(({ id }) => id);
}

/** Where work is asked for. */
@Injectable()
export class JobOutbox {
  constructor(private readonly relay: JobRelay) {}

  /** Writes one job down, as {@link enqueueJobs}. @returns its id */
  async enqueue(manager: EntityManager, order: JobOrder): Promise<string> {
    const [id] = await enqueueJobs(manager, [order], this.relay);
    return id;
  }
}
