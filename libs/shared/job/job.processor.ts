import { WorkerHost } from '@nestjs/bullmq';
import type { Job as Message, WorkerOptions } from 'bullmq';
import type { JobData } from './job.entity';
import type { JobHandler, JobPolicy } from './job.handler';
import type { JobRunner } from './job.runner';

/** Options of `@Processor`: the job of a killed worker comes back within seconds. Taking over too early does no harm. */
export const JOB_WORKER = { lockDuration: 10_000, stalledInterval: 5000 } satisfies Partial<WorkerOptions>;

/** Works off a queue: a class that extends it carries `@Processor(queue)` and says what to do by the name of the job. */
export abstract class JobProcessor extends WorkerHost {
  private readonly handlers: Readonly<Record<string, JobHandler>>;

  /**
   * @param handlers by the job's name; each takes the data that whoever enqueues the job gives it
   * @throws Error for a policy about a job that has no handler
   */
  protected constructor(
    private readonly runner: JobRunner,
    handlers: Readonly<Record<string, JobHandler<never>>>,
    private readonly policy: JobPolicy = {},
  ) {
    super();
    this.handlers = handlers as Readonly<Record<string, JobHandler<JobData>>>;
    const unknown = Object.keys({ ...policy.deadlines, ...policy.failures }).find((name) => !this.knows(name));
    if (unknown !== undefined) throw new Error(`${this.constructor.name} has no handler for ${unknown}`);
  }

  /** Whether jobs of that name are done here. */
  knows(name: string): boolean {
    return Object.hasOwn(this.handlers, name);
  }

  // BullMQ passes the signal to those who declare three parameters.
  override process(message: Message, _token?: string, signal?: AbortSignal): Promise<void> {
    return this.runner.run(message, { ...this.policy, handlers: this.handlers }, signal);
  }
}
