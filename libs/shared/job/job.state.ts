import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { transact } from '@app/shared/database';
import type { JobData, JobState } from './job.entity';
import type { JobEffect } from './job.handler';

/** A job as the worker that does it knows it. `attempt` tells it from earlier workers that may still believe it theirs. */
export interface StartedJob {
  id: string;
  state: JobState;
  queue: string;
  name: string;
  data: JobData;
  requesterId: string | null;
  attempt: number;
  /** Attempts since it was ordered, or retried by hand. */
  tries: number;
  /** The span that has asked for it, as W3C Trace Context writes it. */
  traceparent: string | null;
}

/** So long without a sign of life, and the relay looks after an active job. */
const SILENCE = `interval '1 minute'`;

const CHANGED = `version = version + 1, updated_at = now()`;

/** The row is still this worker's. */
const MINE = `id = $1 AND attempts = $2 AND state = 'active'`;

const START = `
  UPDATE job SET ${CHANGED}, relay_after = now() + ${SILENCE},
    state = CASE WHEN cancellation_requested_at IS NULL THEN 'active' ELSE 'cancelled' END,
    finished_at = CASE WHEN cancellation_requested_at IS NULL THEN NULL ELSE now() END,
    started_at = coalesce(started_at, now()), attempts = attempts + 1, error = NULL, done = 0, total = NULL
  WHERE id = $1 AND state IN ('waiting', 'active')
  RETURNING id, state, queue, name, data, traceparent, requester_id AS "requesterId", attempts AS attempt,
    attempts - attempts_before AS tries`;

const BEAT = `
  UPDATE job SET updated_at = now(), relay_after = now() + ${SILENCE}, done = $3, total = $4
  WHERE ${MINE} RETURNING cancellation_requested_at IS NOT NULL AS "isCancelled"`;

const SUCCEED = `
  UPDATE job SET ${CHANGED}, state = 'succeeded', finished_at = now(), result = $3, done = $4, total = $5 WHERE ${MINE}`;

const CLOSE = `UPDATE job SET ${CHANGED}, state = $3, error = $4, finished_at = now() WHERE ${MINE}`;

const WAIT = `UPDATE job SET ${CHANGED}, state = 'waiting', error = $3, relay_after = now() + ${SILENCE} WHERE ${MINE}`;

// It counts as sent before, so that the relay has the queue forget that it was done.
const WAIT_FOR = `
  UPDATE job SET ${CHANGED}, state = 'waiting', error = $3, relays = 1,
    relay_after = now() + make_interval(secs => $4::double precision / 1000)
  WHERE ${MINE}`;

const POSTPONE = WAIT_FOR.replace('relays = 1', 'relays = 1, attempts_before = attempts_before + 1');

/** Moves the row of a job from state to state, as long as it belongs to the worker that asks. */
@Injectable()
export class JobStates {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Takes the job, also from a worker that seems to have died. Undefined: it is over, or there is no such job. */
  async start(id: string): Promise<StartedJob | undefined> {
    const [[job]] = await this.dataSource.query<[StartedJob[], number]>(START, [id]);
    return job;
  }

  /** Says that the worker lives, and how far it is. Undefined: the job is no longer this worker's. */
  async beat(
    { id, attempt }: StartedJob,
    done: number,
    total: number | null,
  ): Promise<{ isCancelled: boolean } | undefined> {
    const [[row]] = await this.dataSource.query<[{ isCancelled: boolean }[], number]>(BEAT, [id, attempt, done, total]);
    return row;
  }

  /** Runs the effect in the transaction that closes the job as succeeded; neither, when it is no longer this worker's. */
  succeed(
    { id, attempt }: StartedJob,
    { done, total }: { done: number; total: number | null },
    effect: JobEffect,
  ): Promise<void> {
    return transact(this.dataSource, async (manager) => {
      // Held until the end, so that nobody takes the job meanwhile.
      const mine = await manager.query<unknown[]>(`SELECT 1 FROM job WHERE ${MINE} FOR UPDATE`, [id, attempt]);
      if (mine.length === 0) return;
      const result = (await effect(manager)) ?? null;
      await manager.query(SUCCEED, [id, attempt, result, done, total]);
    });
  }

  /** It is over without success. */
  async close({ id, attempt }: StartedJob, state: 'failed' | 'cancelled', error: string | null): Promise<void> {
    await this.dataSource.query(CLOSE, [id, attempt, state, error]);
  }

  /**
   * It has failed for good. The effect runs in the transaction that says so; not where the job is no longer this worker's.
   *
   * @throws Error of the effect; then the job is not closed
   */
  async fail(
    { id, attempt }: StartedJob,
    error: string,
    effect: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    await transact(this.dataSource, async (manager) => {
      const [, closed] = await manager.query<[unknown[], number]>(CLOSE, [id, attempt, 'failed', error]);
      if (closed === 1) await effect(manager);
    });
  }

  /** It was too early for it: the relay sends it again after so many milliseconds, and this was no try. */
  async postpone({ id, attempt }: StartedJob, why: string, delay: number): Promise<void> {
    await this.dataSource.query(POSTPONE, [id, attempt, why, delay]);
  }

  /** It will be tried again: by the queue or, where a delay is given, by the relay after so many milliseconds. */
  async wait({ id, attempt }: StartedJob, error: string, delay?: number): Promise<void> {
    if (delay === undefined) await this.dataSource.query(WAIT, [id, attempt, error]);
    else await this.dataSource.query(WAIT_FOR, [id, attempt, error, delay]);
  }
}
