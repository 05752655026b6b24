import { Processor } from '@nestjs/bullmq';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Account, Mailer } from '@app/organization';
import { TERMINAL } from '@app/shared/audit';
import type { Actor } from '@app/shared/auth';
import { MailConfig } from '@app/shared/config';
import { Forbidden } from '@app/shared/errors';
import { JOB_WORKER, type JobEffect, JobProcessor, JobRunner } from '@app/shared/job';
import { Level, levelFromName } from '@app/shared/model';
import { PageLinks } from '@app/shared/page';
import { appendEvents } from '../order-event/append';
import { Order } from '../order/order.entity';
import { documentAddress } from './document-address';
import { DOCUMENT_QUEUE, INVOICE_MAIL_JOB } from './document.queue';
import { LINK_SECONDS } from './document.service';

/** A mail server that is away is asked again for half an hour. */
const RETRIES = [5, 15, 60, 300, 1500].map((seconds) => seconds * 1000);

interface Context {
  id: string;
  requesterId: string | null;
}

/** Sends documents to who buys. */
@Processor(DOCUMENT_QUEUE, JOB_WORKER)
export class DocumentProcessor extends JobProcessor {
  constructor(
    runner: JobRunner,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly links: PageLinks,
    private readonly config: MailConfig,
  ) {
    super(
      runner,
      { [INVOICE_MAIL_JOB]: ({ orderId }: { orderId: string }, context) => this.mailInvoice(orderId, context) },
      { retries: RETRIES },
    );
  }

  /** That it went is an event of the order; where it went, what can be erased of that. */
  private async mailInvoice(orderId: string, { id: mailId, requesterId }: Context): Promise<JobEffect> {
    const { manager } = this.dataSource;
    const order = await manager.findOneByOrFail(Order, { id: orderId });
    const [to, actor] = [await documentAddress(order, manager), await this.actorOf(requesterId)];
    // Who was forgotten meanwhile is not written to.
    if (to === null) return () => ({});
    const { url, expiresAt } = this.links.create(`/v1/orders/${orderId}/invoice`, actor, LINK_SECONDS);
    const number = String(order.number ?? order.externalReference ?? order.id);
    // Without PUBLIC_URL, links are paths.
    const link = new URL(url, this.config.mailLink).href;
    const text = `The invoice of your order ${number} can be read and printed until ${expiresAt.slice(0, 10)}:\n\n${link}\n`;
    await this.mailer.send({ id: mailId, to, subject: `Invoice ${number}`, text });
    return async (own) => {
      const event = {
        type: 'email_sent',
        parameters: { document: 'invoice', mailId, expiresAt },
        personal: { to },
      } as const;
      await appendEvents(orderId, [event], { manager: own, origin: { ...TERMINAL, accountId: requesterId } });
      return {};
    };
  }

  /** Who has asked, with the rights of this moment: what they may see no more, the link does not show. */
  private async actorOf(id: string | null): Promise<Actor> {
    const account = id && (await this.dataSource.manager.findOneBy(Account, { id, status: 'active' }));
    if (!account) throw new Forbidden('The account that asked for it is not active');
    const level = levelFromName(account.level) ?? Level.Guest;
    return { id: account.id, level, authVersion: account.authVersion, sessionId: null };
  }
}
