import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Account, Mailer } from '@app/organization';
import { MailConfig } from '@app/shared/config';
import type { JobEffect } from '@app/shared/job';
import { ReportRun } from './run.entity';
import { RunPage } from './run.page';
import { requesterOf } from './requester';

/** Tells people by mail that their runs are done. */
@Injectable()
export class RunMail {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly pages: RunPage,
    private readonly mailer: Mailer,
    private readonly config: MailConfig,
  ) {}

  /** The job: a signed link that is good for as long as the file. A run that is gone by then is not worth a mail. */
  async send({ runId }: { runId: string }): Promise<JobEffect> {
    const { manager } = this.dataSource;
    const run = await manager.findOneBy(ReportRun, { id: runId });
    const seconds = run ? Math.floor((run.expiresAt.getTime() - Date.now()) / 1000) : 0;
    if (!run || seconds <= 0) return () => ({});
    const actor = await requesterOf(manager, run);
    const { email: to } = await manager.findOneByOrFail(Account, { id: run.requesterId });
    const { url, expiresAt } = await this.pages.link(runId, actor, seconds);
    // Without PUBLIC_URL, links are paths.
    const address = new URL(url, this.config.mailLink).href;
    const text = `${run.fileName} is ready, until ${expiresAt.slice(0, 10)}:\n\n${address}\n`;
    await this.mailer.send({ id: runId, to, subject: `${run.fileName} is ready`, text });
    return () => ({ runId });
  }
}
