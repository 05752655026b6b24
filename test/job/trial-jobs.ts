import { setTimeout as sleep } from 'node:timers/promises';
import { Processor } from '@nestjs/bullmq';
import { Injectable, Module } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobModule, JobPostponed, JobProcessor, JobRunner } from '@app/shared/job';
import { BadRequest } from '@app/shared/errors';
import { QueueModule } from '@app/shared/queue';

export const TRIAL_QUEUE = 'trial';

const add = async (manager: EntityManager, counter: string, value: number): Promise<void> => {
  await manager.query('UPDATE counter SET value = value + $2 WHERE name = $1', [counter, value]);
};

/** A job says by its name what happens to it. Its locks are short, so that the job of a dead worker comes back soon. */
@Injectable()
@Processor(TRIAL_QUEUE, { lockDuration: 1000, stalledInterval: 300, concurrency: 4 })
export class TrialJobs extends JobProcessor {
  /** Called with the name of each job that is begun. */
  static onBegin: (name: string) => void = () => undefined;
  /** What gated jobs wait for. */
  static gate: Promise<void> = Promise.resolve();

  /** Whether what mended jobs stumble over is mended. */
  static isMended = false;

  constructor(runner: JobRunner) {
    super(
      runner,
      {
        count: ({ counter }: { counter: string }, { attempt }) => {
          return Promise.resolve(async (manager) => {
            await add(manager, counter, 1);
            return { counter, attempt };
          });
        },
        measured: async (_, { progress }) => {
          progress(40, 80);
          await sleep(1500);
          return () => undefined;
        },
        flaky: (_, { attempt }) => {
          if (attempt < 3) throw new Error('a secret of the inside');
          return Promise.resolve(() => ({ attempt }));
        },
        refused: () => {
          throw new BadRequest('The order makes no sense');
        },
        mended: () => {
          if (!TrialJobs.isMended) throw new BadRequest('It is broken');
          return Promise.resolve(() => undefined);
        },
        endless: async (_, { signal }) => {
          await sleep(3_600_000, undefined, { signal });
          return () => undefined;
        },
        gated: async ({ counter }: { counter: string }) => {
          TrialJobs.onBegin('gated');
          await TrialJobs.gate;
          return async (manager) => void (await add(manager, counter, 1));
        },
        late: async (_, { attempt, signal }) => {
          if (attempt < 3) await sleep(3_600_000, undefined, { signal });
          return () => ({ attempt });
        },
        early: (_, { attempt }) => {
          if (attempt === 1) throw new JobPostponed('It is too early', 10);
          return Promise.resolve(() => undefined);
        },
        deaf: async ({ counter }: { counter: string }) => {
          await TrialJobs.gate;
          return async (manager) => void (await add(manager, counter, 1));
        },
      },
      {
        deadlines: {
          late: { milliseconds: 300, then: 'retry' },
          deaf: { milliseconds: 300, then: 'fail' },
        },
        failures: { deaf: async ({ counter }: { counter: string }, _, manager) => add(manager, counter, 100) },
      },
    );
  }
}

/** What a part would call its jobs module. */
@Module({ imports: [JobModule, QueueModule.queue(TRIAL_QUEUE)], providers: [TrialJobs] })
export class TrialJobsModule {}
