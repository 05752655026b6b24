import type { DataSource } from 'typeorm';

/** A queue that has work which nobody does. */
export interface StuckQueue {
  queue: string;
  /** Seconds since somebody should have begun, or since whoever began has shown no sign of life. */
  seconds: number;
}

/** A worker that does a job says so every second; one that has not for so long is gone, or hangs. */
const SILENCE = `interval '1 minute'`;

/**
 * Jobs that are due: not those that are tried again later. One that was never tried is due once the relay has sent it; one that
 * has failed once it was sent again, or should have been.
 */
const IS_DUE = `(relay_after <= now() OR CASE WHEN error IS NULL THEN relays > 0 ELSE relays > 2 END)`;

const STUCK = `
  SELECT queue, extract(epoch FROM now() - min(since))::float8 AS seconds FROM (
    SELECT queue, updated_at AS since FROM job WHERE state = 'active' AND updated_at < now() - ${SILENCE}
    UNION ALL
    SELECT queue, updated_at FROM job
    WHERE state = 'waiting' AND updated_at < now() - make_interval(secs => $1) AND ${IS_DUE}
      AND NOT EXISTS (SELECT FROM job busy
        WHERE busy.queue = job.queue AND busy.state = 'active' AND busy.updated_at >= now() - ${SILENCE})
      AND NOT EXISTS (SELECT FROM job done WHERE done.queue = job.queue AND done.finished_at >= now() - ${SILENCE})
  ) idle GROUP BY queue ORDER BY queue`;

/**
 * Queues whose work nobody does: a job that has begun shows no sign of life, or one has waited for so long while no other of
 * its queue was begun or finished. A queue that is long, but moves, is none.
 *
 * @param seconds for which a job may wait
 */
export const stuckQueues = (source: DataSource, seconds: number): Promise<StuckQueue[]> =>
  source.query<StuckQueue[]>(STUCK, [seconds]);
