import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Account, type Mail, Mailer } from '@app/organization';
import type { JobEffect } from '@app/shared/job';
import { ReportRun } from './run.entity';
import { requesterOf } from './requester';
import { failureOf } from './run-failure';
import { RunLinks } from './run-links';

/** Tells people by mail that their runs are done, or have failed. */
@Injectable()
export class RunMail {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: RunLinks,
    private readonly mailer: Mailer,
  ) {}

  /**
   * The job: a signed link that is good for as long as the file, or the reason why there is none. A run that is gone or
   * begun again by then is not worth a mail, and an account that is not active gets none.
   */
  async send({ runId }: { runId: string }): Promise<JobEffect> {
    const { manager } = this.dataSource;
    const run = await manager.findOneBy(ReportRun, { id: runId });
    const account = run && (await manager.findOneBy(Account, { id: run.requesterId, status: 'active' }));
    const mail = account && (run.sha256 === null ? await this.refusal(run) : await this.link(run));
    if (!mail) return () => ({});
    await this.mailer.send({ ...mail, to: account.email });
    return () => ({ runId });
  }

  private async link(run: ReportRun): Promise<Omit<Mail, 'to'> | undefined> {
    const { id, fileName } = run;
    const link = await this.links.to(run, await requesterOf(this.dataSource.manager, run));
    if (!link) return undefined;
    const text = `${fileName} is ready, until ${link.expiresAt.slice(0, 10)}:\n\n${link.url}\n`;
    return { id, subject: `${fileName} is ready`, text };
  }

  private async refusal(run: ReportRun): Promise<Omit<Mail, 'to'> | undefined> {
    const { id, fileName } = run;
    const error = await failureOf(this.dataSource.manager, run);
    if (error === null) return undefined;
    // It may still be done: by an id of its own, the mail that says so is not taken for this one.
    return {
      id: `${id}-failed`,
      subject: `${fileName} has failed`,
      text: `${fileName} could not be made:\n\n${error}\n`,
    };
  }
}
