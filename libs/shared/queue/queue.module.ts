import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { type DefaultJobOptions, type QueueOptions, setDefaultBackendFactory } from 'bullmq';
import { DatabaseConfig, RedisConfig } from '@app/shared/config';
import { HealthModule } from '@app/shared/health';
import { createBackend, queueConnection } from './backend';
import { JobQueue } from './job-queue';
import { JobWorker } from './job-worker';
import { QueueCheck } from './queue.check';
import { QueueLifecycle } from './queue-lifecycle';

setDefaultBackendFactory(createBackend);
BullModule.queueClass = JobQueue;
BullModule.workerClass = JobWorker;

const DAY = 24 * 60 * 60;

const DEFAULT_JOB_OPTIONS: DefaultJobOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
  removeOnComplete: { age: DAY, count: 1000 },
  removeOnFail: { age: 7 * DAY, count: 1000 },
};

const queues = new Map<string, DynamicModule>();

/**
 * Queues on Redis or on PostgreSQL. The root of a process imports {@link QueueModule.forRoot} once; a module that adds or
 * works off jobs imports {@link QueueModule.queue}. Jobs are worked off only where a `@Processor` is among the providers.
 */
@Module({})
export class QueueModule {
  /** The connection, the default options and the orderly end of all queues. */
  static forRoot(): DynamicModule {
    return {
      module: QueueModule,
      imports: [
        DiscoveryModule,
        HealthModule,
        BullModule.forRootAsync({
          inject: [RedisConfig, DatabaseConfig],
          useFactory: (redis: RedisConfig, database: DatabaseConfig): QueueOptions => ({
            connection: queueConnection(redis, database),
            prefix: redis.queuePrefix,
            defaultJobOptions: DEFAULT_JOB_OPTIONS,
          }),
        }),
      ],
      providers: [QueueCheck, QueueLifecycle],
    };
  }

  /**
   * Provides a queue for `@InjectQueue(name)`, the same one wherever it is imported, and lets the process start only when
   * it can be used, or its Redis is away.
   */
  static queue(name: string): DynamicModule {
    const known = queues.get(name) ?? createModule(name);
    queues.set(name, known);
    return known;
  }
}

function createModule(name: string): DynamicModule {
  const queue = BullModule.registerQueue({ name });
  return {
    module: QueueModule,
    imports: [queue],
    providers: [
      {
        provide: Symbol(`queue ${name} is connected`),
        inject: [getQueueToken(name)],
        useFactory: (queue: JobQueue): Promise<void> => queue.connect(),
      },
    ],
    exports: [queue],
  };
}
