import { WorkerHost } from '@nestjs/bullmq';
import type { Job as Message, WorkerOptions } from 'bullmq';
import type { JobData } from './job.entity';
import type { JobFailure, JobHandler, RetryPlan } from './job.handler';
import type { JobRunner } from './job.runner';

/** Options of `@Processor`: the job of a killed worker comes back within seconds. Taking over too early does no harm. */
export const JOB_WORKER = { lockDuration: 10_000, stalledInterval: 5000 } satisfies Partial<WorkerOptions>;

/** Works off a queue: a class that extends it carries `@Processor(queue)` and says what to do by the name of the job. */
export abstract class JobProcessor extends WorkerHost {
  private readonly handlers: Readonly<Record<string, JobHandler>>;
  private readonly failures: Readonly<Record<string, JobFailure>>;

  /**
   * @param handlers by the job's name; each takes the data that whoever enqueues the job gives it
   * @param retries when jobs that fail are tried again; by default three times in all, within seconds
   * @param failures by the job's name, where somebody is to be told that it has failed for good
   */
  protected constructor(
    private readonly runner: JobRunner,
    handlers: Readonly<Record<string, JobHandler<never>>>,
    private readonly retries?: RetryPlan,
    failures: Readonly<Record<string, JobFailure<never>>> = {},
  ) {
    super();
    this.handlers = handlers as Readonly<Record<string, JobHandler<JobData>>>;
    this.failures = failures as Readonly<Record<string, JobFailure<JobData>>>;
  }

  /** Whether jobs of that name are done here. */
  knows(name: string): boolean {
    return Object.hasOwn(this.handlers, name);
  }

  // BullMQ passes the signal to those who declare three parameters.
  override process(message: Message, _token?: string, signal?: AbortSignal): Promise<void> {
    const { handlers, retries, failures } = this;
    return this.runner.run(message, { handlers, retries, failures }, signal);
  }
}
