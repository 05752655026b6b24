import { randomBytes } from 'node:crypto';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { OrganizationModule } from '@app/organization';
import { AuthModule } from '@app/shared/auth';
import { ConfigModule, HttpConfig, loadConfig } from '@app/shared/config';
import { DatabaseModule } from '@app/shared/database/database.module';
import { createApp, listen } from '@app/shared/http';
import { JobApi, JobOutbox, type JobOrder } from '@app/shared/job';
import { createLogger } from '@app/shared/log';
import type { Level } from '@app/shared/model';
import { QueueModule } from '@app/shared/queue';
import { ResourceModule } from '@app/shared/resource';
import { schema } from '../../apps/schema';
import { newAccount, SECRET } from '../support/app';
import { TRIAL_QUEUE, TrialJobsModule } from './trial-jobs';

const foundation = (...more: Type[]): Type => {
  @Module({
    imports: [
      ConfigModule,
      DatabaseModule.forRoot(schema),
      QueueModule.forRoot(),
      QueueModule.queue(TRIAL_QUEUE),
      AuthModule,
      ResourceModule,
      OrganizationModule,
      JobApi,
      ...more,
    ],
  })
  class TrialModule {}
  return TrialModule;
};

/** What a process of the trial needs to know. */
export interface TrialEnvironment {
  databaseUrl: string;
  redisUrl?: string;
  prefix: string;
}

export const trialPrefix = (): string => `test_job_${randomBytes(4).toString('hex')}`;

/** The variables of a process; it is the caller's business to set them. */
export const trialVariables = ({ databaseUrl, redisUrl = '', prefix }: TrialEnvironment): Record<string, string> => ({
  NODE_ENV: 'test',
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  QUEUE_PREFIX: prefix,
  JWT_SECRET: SECRET,
  LOG_LEVEL: 'silent',
});

/** A process that orders jobs, serves them over HTTP and, if it has a worker, does them. */
export class Trial {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
  ) {}

  /** @param more modules besides */
  static async start(
    environment: TrialEnvironment,
    { worker, more = [] }: { worker: boolean; more?: Type[] },
  ): Promise<Trial> {
    Object.assign(process.env, trialVariables(environment));
    const logger = createLogger({ level: 'silent', format: 'json' });
    const app = await createApp(
      foundation(...(worker ? [TrialJobsModule] : []), ...more),
      loadConfig(HttpConfig),
      logger,
    );
    return new Trial(app, await listen(app, { port: 0, host: '127.0.0.1' }));
  }

  get dataSource(): DataSource {
    return this.app.get(DataSource);
  }

  /** A new account of that level, and the headers by which it asks. */
  account(level: Exclude<Level, Level.Guest>): ReturnType<typeof newAccount> {
    return newAccount(level, this.dataSource);
  }

  /** Orders a job in a transaction of its own, and does something more in it. */
  order(order: Partial<JobOrder>, more: () => void = () => undefined): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      const full = { queue: TRIAL_QUEUE, name: 'count', data: {}, requesterId: null, ...order };
      const id = await this.app.get(JobOutbox).enqueue(manager, full);
      more();
      return id;
    });
  }

  stop(): Promise<void> {
    return this.app.close();
  }
}

/** Removes what a test has left in Redis. */
export async function forgetQueues(redisUrl: string, prefix: string): Promise<void> {
  const redis = new Redis(redisUrl);
  const keys = await redis.keys(`${prefix}:*`);
  if (keys.length > 0) await redis.unlink(keys);
  await redis.quit();
}
