import { Processor } from '@nestjs/bullmq';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { FileLinks, MadeFiles } from '@app/minor';
import { transact } from '@app/shared/database';
import { type JobContext, type JobEffect, JOB_WORKER, JobProcessor, JobRunner } from '@app/shared/job';
import { PersonalDataRegistry } from '@app/shared/personal-data';
import { PERSONAL_DATA_JOB, PERSONAL_DATA_QUEUE } from './personal-data.queue';
import { personOf } from './person';

/** How long a file is kept, in seconds. */
const LIFE = 24 * 60 * 60;

/** Writes the files that people get. */
@Processor(PERSONAL_DATA_QUEUE, JOB_WORKER)
export class PersonalDataProcessor extends JobProcessor {
  constructor(
    runner: JobRunner,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly registry: PersonalDataRegistry,
    private readonly files: MadeFiles,
    private readonly links: FileLinks,
  ) {
    super(runner, { [PERSONAL_DATA_JOB]: (data: { accountId: string }, context) => this.write(data, context) });
  }

  private async write({ accountId }: { accountId: string }, { requesterId }: JobContext): Promise<JobEffect> {
    const now = new Date();
    // One moment for all parts.
    const known = await transact(
      this.dataSource,
      async (manager) => {
        const { person } = await personOf(accountId, manager);
        return this.registry.read(person, manager);
      },
      'REPEATABLE READ',
    );
    const insert = await this.files.keep(JSON.stringify({ accountId, asOf: now, ...known }, null, 2), {
      name: `personal-data-${now.toISOString().slice(0, 10)}.json`,
      mime: 'application/json',
      ownerId: requesterId ?? accountId,
      expiresAt: new Date(now.getTime() + LIFE * 1000),
    });
    return async (manager) => {
      const fileId = await insert(manager);
      return { fileId, ...this.links.to(fileId, LIFE) };
    };
  }
}
