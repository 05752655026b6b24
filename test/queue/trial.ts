import { getQueueToken } from '@nestjs/bullmq';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Job, JobsOptions, Queue } from 'bullmq';
import { ConfigModule, DatabaseConfig, loadConfig, RedisConfig, RuntimeConfig } from '@app/shared/config';
import { QueueModule } from '@app/shared/queue';
import { eventually } from '../support/eventually';
import { TrialJobs, TrialJobsModule } from './trial-jobs';

/** A process that adds jobs and, if it has a worker, works them off. */
export class Trial {
  private constructor(private readonly app: TestingModule) {}

  /** @param env variables of its configuration */
  static async start(env: NodeJS.ProcessEnv, { worker }: { worker: boolean }): Promise<Trial> {
    const testing = Test.createTestingModule({
      imports: [ConfigModule, QueueModule.forRoot(), QueueModule.queue('trial'), ...(worker ? [TrialJobsModule] : [])],
    });
    for (const type of [RuntimeConfig, DatabaseConfig, RedisConfig]) {
      testing.overrideProvider(type).useValue(loadConfig<object>(type, env));
    }
    const app = await testing.compile();
    return new Trial(await app.init());
  }

  get queue(): Queue {
    return this.app.get<Queue>(getQueueToken('trial'), { strict: false });
  }

  /** What its worker did, see {@link TrialJobs}. */
  get log(): string[] {
    return this.app.get(TrialJobs, { strict: false }).log;
  }

  add(name: string, data: object = {}, options?: JobsOptions): Promise<Job> {
    return this.queue.add(name, data, options);
  }

  /** The present state of a job. */
  async now({ id }: Job): Promise<Job> {
    return (await this.queue.getJob(id ?? '')) as Job;
  }

  /** A job as soon as nothing more will happen to it. */
  ended(job: Job): Promise<Job> {
    return eventually(async () => {
      const present = await this.now(job);
      expect(present.finishedOn).toBeDefined();
      return present;
    });
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
