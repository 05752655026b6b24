import { type EntityManager, In } from 'typeorm';
import { type Origin, recordChanges } from '@app/shared/audit';
import { Conflict, NotFound } from '@app/shared/errors';
import { Job, type JobState } from './job.entity';
import { announce } from './job.listener';

const CANCEL = `
  UPDATE job SET version = version + 1, updated_at = now(), cancellation_requested_at = now(),
    state = CASE state WHEN 'waiting' THEN 'cancelled' ELSE state END,
    finished_at = CASE state WHEN 'waiting' THEN now() END
  WHERE id = ANY ($1)`;

// The number of attempts goes on, since it tells a worker of old from the one that has the job now. It counts as sent
// before, so that the relay has the queue forget how it ended; a moment later, when the queue itself knows that it did.
const RETRY = `
  UPDATE job SET version = version + 1, updated_at = now(), state = 'waiting', finished_at = NULL,
    cancellation_requested_at = NULL, attempts_before = attempts, relays = 1,
    relay_after = greatest(now(), finished_at + interval '2 seconds')
  WHERE id = ANY ($1)`;

/**
 * Cancels jobs: those that wait at once, those that run as soon as their workers learn of it.
 *
 * @throws NotFound, Conflict when one of them is over; then none is cancelled
 */
export async function cancelJobs(manager: EntityManager, ids: readonly string[], origin: Origin): Promise<void> {
  await control(manager, ids, { origin, from: ['waiting', 'active'], what: 'cancelled', sql: CANCEL });
}

/**
 * Has failed jobs done again, by as many attempts as new ones have.
 *
 * @throws NotFound, Conflict when one of them has not failed; then none is retried
 */
export async function retryJobs(manager: EntityManager, ids: readonly string[], origin: Origin): Promise<void> {
  const queues = await control(manager, ids, { origin, from: ['failed'], what: 'retried', sql: RETRY });
  for (const queue of queues) await announce(manager, queue);
}

interface Control {
  origin: Origin;
  /** The states of a job that can be controlled so. */
  from: readonly JobState[];
  what: string;
  sql: string;
}

/** Changes jobs and writes down who did. @returns their queues */
async function control(
  manager: EntityManager,
  ids: readonly string[],
  { origin, from, what, sql }: Control,
): Promise<ReadonlySet<string>> {
  const find = { where: { id: In(ids) }, order: { id: 'asc' } } as const;
  const jobs = await manager.find(Job, { ...find, lock: { mode: 'pessimistic_write' } });
  const missing = ids.filter((id) => !jobs.some((job) => job.id === id));
  if (missing.length > 0) throw new NotFound(`There is no job ${missing.join(', ')}`);
  const wrong = jobs.find(({ state }) => !from.includes(state));
  if (wrong) {
    throw new Conflict(`Job ${wrong.id} is ${wrong.state}: only one that is ${from.join(' or ')} can be ${what}`);
  }
  await manager.query(sql, [ids]);
  const changed = (await manager.find(Job, find)).map((after, index) => ({ before: jobs[index], after }));
  await recordChanges(
    manager,
    origin,
    changed.map((change) => ({ model: Job, action: 'updated', ...change })),
  );
  return new Set(jobs.map(({ queue }) => queue));
}
