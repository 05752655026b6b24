import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Account, Mailer } from '@app/organization';
import type { JobEffect } from '@app/shared/job';
import { ReportRun } from './run.entity';
import { requesterOf } from './requester';
import { RunLinks } from './run-links';

/** Tells people by mail that their runs are done. */
@Injectable()
export class RunMail {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: RunLinks,
    private readonly mailer: Mailer,
  ) {}

  /** The job: a signed link that is good for as long as the file. A run that is gone by then is not worth a mail. */
  async send({ runId }: { runId: string }): Promise<JobEffect> {
    const { manager } = this.dataSource;
    const run = await manager.findOneBy(ReportRun, { id: runId });
    const link = run && (await this.links.to(run, await requesterOf(manager, run)));
    if (!link) return () => ({});
    const { email: to } = await manager.findOneByOrFail(Account, { id: run.requesterId });
    const text = `${run.fileName} is ready, until ${link.expiresAt.slice(0, 10)}:\n\n${link.url}\n`;
    await this.mailer.send({ id: runId, to, subject: `${run.fileName} is ready`, text });
    return () => ({ runId });
  }
}
