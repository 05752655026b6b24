import { Injectable, Logger } from '@nestjs/common';
import { type Job as Message, UnrecoverableError } from 'bullmq';
import { toProblem, Unavailable } from '@app/shared/errors';
import { traceJob } from '@app/shared/trace';
import { type Deadline, type JobFailure, type JobHandler, type JobPolicy, JobPostponed } from './job.handler';
import { type Outcome, type Reason, Run } from './job.run';
import { JobStates, type StartedJob } from './job.state';

/** For jobs of which nothing else is said. */
const DEADLINE: Deadline = { milliseconds: 60 * 60 * 1000, then: 'fail' };

/** A second that is waited before the same is tried again. */
const RETRY_AFTER = 1;

/** How often a job is begun at most; what kills its worker each time must not go on for ever. */
const MOST_ATTEMPTS = 10;

const SAID: Record<Exclude<Reason, 'cancelled' | 'overdue'>, string> = {
  lost: 'Another worker has taken over',
  stopping: 'The process stopped; it will be begun again',
};

/** An attempt that is over. */
export interface Ended {
  queue: string;
  name: string;
  outcome: Outcome;
  seconds: number;
}

/** What a queue's processor knows. */
interface Work extends JobPolicy {
  /** By the job's name. */
  handlers: Readonly<Record<string, JobHandler>>;
}

/** What says whether a job is tried again, and who is told if it is not. */
interface Again extends JobPolicy {
  message: Message;
}

/** One attempt at a job. */
interface Attempt extends Work {
  message: Message;
  run: Run;
  /** Is told of the error that it ends with, unless it was cancelled. */
  failed: (error: Error) => void;
}

/** Does jobs: from the message in the queue to the row's final state. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('Jobs');
  private tell: (ended: Ended) => void = () => undefined;

  constructor(private readonly states: JobStates) {}

  /** Has every attempt of this process told to somebody once it is over. */
  watch(tell: (ended: Ended) => void): void {
    this.tell = tell;
  }

  /**
   * Does the job that a message is about. A message that comes twice, or after the job is over, changes nothing.
   *
   * @param work how its queue's jobs are done
   * @param stop aborted when the process stops
   * @throws UnrecoverableError when the job has failed for good, another Error when it is to be tried again
   */
  async run(message: Message, work: Work, stop?: AbortSignal): Promise<void> {
    const job = await this.states.start(String(message.id));
    if (job?.state !== 'active') return;
    // Outside of the span: its signs of life are no part of the work.
    const run = new Run(job, this.states, deadlineOf(job, work), stop);
    const began = performance.now();
    try {
      await traceJob(job, (failed) => this.attempt(job, { ...work, message, run, failed }));
    } finally {
      run.end();
      const { queue, name } = job;
      this.tell({ queue, name, outcome: run.outcome, seconds: (performance.now() - began) / 1000 });
    }
  }

  private async attempt(job: StartedJob, { handlers, run, failed, ...again }: Attempt): Promise<void> {
    try {
      const most = MOST_ATTEMPTS + (again.retries?.length ?? 0);
      if (job.tries > most) throw new UnrecoverableError(`It was begun ${most} times`);
      if (!Object.hasOwn(handlers, job.name)) throw new UnrecoverableError(`Nobody knows how to do ${job.name}`);
      const effect = await Promise.race([handlers[job.name](job.data, run.context), run.abandoned]);
      run.context.signal.throwIfAborted();
      await this.states.succeed(job, run, effect);
      run.outcome = 'succeeded';
    } catch (error) {
      if (run.reason !== 'cancelled' && !(error instanceof JobPostponed)) failed(error as Error);
      await this.settle(job, run, error as Error, again);
    }
  }

  /** Writes down why a job did not succeed, and tells the queue whether to try again. */
  private async settle(job: StartedJob, run: Run, error: Error, again: Again): Promise<void> {
    switch (run.reason) {
      case 'cancelled':
        run.outcome = 'cancelled';
        return this.states.close(job, 'cancelled', null);
      case 'lost':
        run.outcome = 'lost';
        throw new UnrecoverableError(SAID.lost);
      case 'stopping':
        await this.states.wait(job, SAID.stopping);
        throw error;
      case 'overdue':
        return this.settleFailure(job, run, overdue(deadlineOf(job, again)), again);
      case undefined:
        if (error instanceof JobPostponed) return this.states.postpone(job, error.message, error.milliseconds);
        return this.settleFailure(job, run, error, again);
    }
  }

  private async settleFailure(job: StartedJob, run: Run, error: Error, again: Again): Promise<void> {
    const { message, retries } = again;
    const isFinal = error instanceof UnrecoverableError;
    const problem = isFinal ? { status: 400, message: error.message } : toProblem(error);
    if (problem.status >= 500) this.logger.error(`${job.name} ${job.id}: ${error.stack ?? error.message}`);
    const delay = retries?.[job.tries - 1];
    // The queue is told that it is done: the row says when it is due, which no loss of the queue can change.
    if (problem.status >= 500 && delay !== undefined) return this.states.wait(job, problem.message, delay);
    const isLast = retries !== undefined || message.attemptsMade + 1 >= (message.opts.attempts ?? 1);
    if (problem.status >= 500 && !isLast) {
      await this.states.wait(job, problem.message);
      throw error;
    }
    run.outcome = 'failed';
    await this.fail(job, problem.message, again);
    throw new UnrecoverableError(error.message);
  }

  /** It is failed, whatever becomes of telling so. */
  private async fail(job: StartedJob, error: string, { failures = {} }: Again): Promise<void> {
    if (!Object.hasOwn(failures, job.name)) return this.states.close(job, 'failed', error);
    const tell = failures[job.name] as JobFailure;
    try {
      await this.states.fail(job, error, (manager) => tell(job.data, error, manager));
    } catch (untold) {
      this.logger.error(`${job.name} ${job.id} has failed, which could not be told: ${(untold as Error).message}`);
      await this.states.close(job, 'failed', error);
    }
  }
}

const deadlineOf = ({ name }: StartedJob, { deadlines = {} }: JobPolicy): Deadline =>
  Object.hasOwn(deadlines, name) ? deadlines[name] : DEADLINE;

/** What an attempt that took too long has failed by. */
function overdue({ milliseconds, then }: Deadline): Error {
  const message = `It took longer than ${milliseconds / 1000} s`;
  return then === 'retry' ? new Unavailable(message, RETRY_AFTER) : new UnrecoverableError(message);
}
