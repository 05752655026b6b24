import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { WebhookMessages } from '@app/organization';
import { eventType } from '@app/shared/event';
import { ReportRun } from './run.entity';
import { RunLinks } from './run-links';

/** Puts a signed link into the messages to programs that a run is done. */
@Injectable()
export class RunWebhook implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: RunLinks,
    private readonly messages: WebhookMessages,
  ) {}

  onModuleInit(): void {
    this.messages.add(eventType(ReportRun, 'finished'), async (id, actor) => {
      const run = await this.dataSource.manager.findOneBy(ReportRun, { id });
      const link = run && (await this.links.to(run, actor));
      return link ? { link } : {};
    });
  }
}
