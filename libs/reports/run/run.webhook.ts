import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { WebhookMessages } from '@app/organization';
import { eventType } from '@app/shared/event';
import { ReportRun } from './run.entity';
import { RunLinks } from './run-links';
import { failureOf } from './run-failure';

/** Puts a signed link into the messages to programs that a run is done, and the reason into those that it has failed. */
@Injectable()
export class RunWebhook implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: RunLinks,
    private readonly messages: WebhookMessages,
  ) {}

  onModuleInit(): void {
    const { manager } = this.dataSource;
    this.messages.add(eventType(ReportRun, 'finished'), async (id, actor) => {
      const run = await manager.findOneBy(ReportRun, { id });
      const link = run && (await this.links.to(run, actor));
      return link ? { link } : {};
    });
    this.messages.add(eventType(ReportRun, 'failed'), async (id) => {
      const run = await manager.findOneBy(ReportRun, { id });
      const error = run && (await failureOf(manager, run));
      return error === null ? {} : { error };
    });
  }
}
