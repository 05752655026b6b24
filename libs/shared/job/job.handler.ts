import type { EntityManager } from 'typeorm';
import type { JobData, JobResult } from './job.entity';

/** What a handler is given besides the job's data. */
export interface JobContext {
  /** Of the job's row. */
  readonly id: string;
  readonly requesterId: string | null;
  /** 1 for the first try; an earlier one may have been broken off anywhere. */
  readonly attempt: number;
  /** When the job is stopped, because it takes too long. */
  readonly deadline: Date;
  /** The job is cancelled or overdue, was handed to somebody else, or the process stops. */
  readonly signal: AbortSignal;
  /** How much is done; shown a moment later. */
  progress(done: number, total?: number): void;
}

/**
 * What a job changes in the database, and what it tells those who wait for it. It runs in the transaction that closes the
 * job, so that it happens exactly once, however often the job was begun; where PostgreSQL gives that transaction up, it runs again in
 * another one.
 */
export type JobEffect = (manager: EntityManager) => JobResult | undefined | Promise<JobResult | undefined>;

/**
 * What is to be told of a job that has failed for good. It runs in the transaction that closes the job, once.
 *
 * @param error as the job's row has it
 */
export type JobFailure<T extends JobData = JobData> = (data: T, error: string, manager: EntityManager) => Promise<void>;

/** For how many milliseconds a job waits after its first, second, … failure; after one more than there are, it has failed. */
export type RetryPlan = readonly number[];

/**
 * Does the long part of a job, whose traces nobody must see if it is broken off and begun again, and returns what remains
 * to be done. An error that is the client's own (status below 500) is final; any other is tried again.
 */
export type JobHandler<T extends JobData = JobData> = (data: T, context: JobContext) => Promise<JobEffect>;
