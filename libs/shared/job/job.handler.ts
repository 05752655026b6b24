import type { EntityManager } from 'typeorm';
import type { JobData, JobResult } from './job.entity';

/** What a handler is given besides the job's data. */
export interface JobContext {
  /** Of the job's row. */
  readonly id: string;
  readonly requesterId: string | null;
  /** 1 for the first try; an earlier one may have been broken off anywhere. */
  readonly attempt: number;
  /** When this try is stopped, because it takes too long. */
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

/** For how long a job may run each time that it is begun, and what becomes of it then. */
export interface Deadline {
  readonly milliseconds: number;
  /** As after any other failure; a job that would only take as long again has failed for good. */
  readonly then: 'retry' | 'fail';
}

/** Thrown by a handler for whose job it is too early: it is begun again later, and has neither failed nor been tried. */
export class JobPostponed extends Error {
  override readonly name = 'JobPostponed';

  /** @param milliseconds after which it is begun again */
  constructor(
    message: string,
    readonly milliseconds: number,
  ) {
    super(message);
  }
}

/** For how many milliseconds a job waits after its first, second, … failure; after one more than there are, it has failed. */
export type RetryPlan = readonly number[];

/** What becomes of the jobs of a queue that do not succeed. */
export interface JobPolicy {
  /** When those that fail are tried again; by default three times in all, within seconds. */
  readonly retries?: RetryPlan;
  /** By the job's name; by default an hour, and then it has failed. */
  readonly deadlines?: Readonly<Record<string, Deadline>>;
  /** By the job's name, where somebody is to be told that it has failed for good. */
  readonly failures?: Readonly<Record<string, JobFailure<never>>>;
}

/**
 * Does the long part of a job, whose traces nobody must see if it is broken off and begun again, and returns what remains
 * to be done. An error that is the client's own (status below 500) is final; any other is tried again.
 */
export type JobHandler<T extends JobData = JobData> = (data: T, context: JobContext) => Promise<JobEffect>;
