import { Processor } from '@nestjs/bullmq';
import { Injectable, Module } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Due, JobModule, JobProcessor, JobRunner, RecurringJob, RecurringSweep } from '@app/shared/job';
import { QueueModule } from '@app/shared/queue';

export const RECURRING_QUEUE = 'recurring-trial';

const note = (manager: EntityManager, name: string, dueAt: Date | string): Promise<unknown> =>
  manager.query('INSERT INTO run (name, due_at) VALUES ($1, $2)', [name, dueAt]);

@Injectable()
@Processor(RECURRING_QUEUE, { lockDuration: 1000, stalledInterval: 300 })
@RecurringJob({ name: 'often', every: '1 second' })
@RecurringJob({ name: 'daily', cron: '0 3 * * *', timeZone: 'Europe/Berlin' })
export class RecurringJobs extends JobProcessor {
  /** What the daily job waits for. */
  static gate: Promise<void> = Promise.resolve();

  constructor(runner: JobRunner) {
    super(runner, {
      often: ({ dueAt }: { dueAt: string }) =>
        Promise.resolve(async (manager) => void (await note(manager, 'often', dueAt))),
      daily: async ({ dueAt }: { dueAt: string }) => {
        await RecurringJobs.gate;
        return async (manager) => void (await note(manager, 'daily', dueAt));
      },
    });
  }
}

/** Each notes in the table `run` what it was called for. */
@Injectable()
export class Sweeps {
  /** What the unlucky one does after its note, by the number of its calls. */
  static mishaps: ((manager: EntityManager) => Promise<void>)[] = [];

  @RecurringSweep({ name: 'sweep', every: '1 second' })
  async sweep(manager: EntityManager, { dueAt }: Due): Promise<void> {
    await note(manager, 'sweep', dueAt);
  }

  @RecurringSweep({ name: 'hourly', every: '1 hour' })
  async hourly(manager: EntityManager, { dueAt }: Due): Promise<void> {
    await note(manager, 'hourly', dueAt);
  }

  @RecurringSweep({ name: 'batches', every: '1 hour' })
  async batches(manager: EntityManager): Promise<boolean> {
    const [, count] = await manager.query<[unknown, number]>(
      'DELETE FROM rubbish WHERE id IN (SELECT id FROM rubbish LIMIT 10)',
    );
    await note(manager, 'batches', new Date());
    return count === 10;
  }

  @RecurringSweep({ name: 'unlucky', every: '1 hour' })
  async unlucky(manager: EntityManager, { dueAt }: Due): Promise<void> {
    await note(manager, 'unlucky', dueAt);
    await Sweeps.mishaps.shift()?.(manager);
  }
}

/** What a part would call its jobs module. */
@Module({ imports: [JobModule, QueueModule.queue(RECURRING_QUEUE)], providers: [RecurringJobs, Sweeps] })
export class RecurringJobsModule {}
