import type { EntityManager } from 'typeorm';
import { TooManyRequests } from '@app/shared/errors';
import { REPORTS_QUEUE } from '../reports.queue';

const RETRY_AFTER = 30;

/**
 * Makes sure that an account has room for another run, so that others have their turn. Runs that are ordered at the same time take turns, so that they do not
 * all see the same room.
 *
 * @param most runs that may wait or run at a time
 * @throws TooManyRequests
 */
export async function assertQuota(manager: EntityManager, requesterId: string, most: number): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`report runs of ${requesterId}`]);
  const [{ open }] = await manager.query<[{ open: number }]>(
    `SELECT count(*)::integer AS open FROM job WHERE requester_id = $1 AND queue = $2 AND state IN ('waiting', 'active')`,
    [requesterId, REPORTS_QUEUE],
  );
  if (open < most) return;
  throw new TooManyRequests(`${most} runs of yours are not done yet`, RETRY_AFTER, { code: 'quota_exceeded' });
}
