import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '@app/shared/auth';
import { Conflict, Unprocessable } from '@app/shared/errors';
import { JobOutbox } from '@app/shared/job';
import type { ModelClass } from '@app/shared/model';
import { PageLinks } from '@app/shared/page';
import { Answer, type Caller, Resources } from '@app/shared/resource';
import { parseMask, project, shapeOf } from '@app/shared/serialization';
import { holdFor, holdByPart } from '../booking/hold-for';
import { Fulfilment } from '../fulfilment/fulfilment.entity';
import { actOf } from '../order/act';
import { appendEvents } from '../order-event/append';
import { Order } from '../order/order.entity';
import { documentAddress } from './document-address';
import { documentData, packedData } from './document-data';
import { DOCUMENT_HEADERS } from './document-page';
import { DOCUMENT_QUEUE, INVOICE_MAIL_JOB } from './document.queue';
import { invoicePage } from './invoice';
import { packingSlipPage } from './packing-slip';

/** A week: somebody has to read the mail that the link comes with. */
export const LINK_SECONDS = 604_800;

/** Prints what belongs to orders. */
@Injectable()
export class DocumentService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly resources: Resources,
    private readonly links: PageLinks,
    private readonly outbox: JobOutbox,
  ) {}

  /** The invoice of an order. @throws NotFound, Conflict for a draft */
  async invoice(id: string, actor: Actor): Promise<Answer> {
    await this.assertReached(Order, id, actor);
    const data = await documentData(id, this.dataSource.manager);
    if (data.order.status === 'draft') throw noInvoice();
    return new Answer(invoicePage(data), DOCUMENT_HEADERS);
  }

  /** The packing slip of a fulfilment. @throws NotFound */
  async packingSlip(id: string, actor: Actor): Promise<Answer> {
    await this.assertReached(Fulfilment, id, actor);
    return new Answer(packingSlipPage(await packedData(id, this.dataSource.manager)), DOCUMENT_HEADERS);
  }

  /** A link to the invoice, to be sent to the buyer: that it was issued is an event. @throws as {@link invoice} */
  invoiceLink(id: string, seconds = LINK_SECONDS, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const { order } = await holdFor(id, this.resources, write);
      if (order.status === 'draft') throw noInvoice();
      const link = this.links.create(`/v1/orders/${id}/invoice`, caller.actor, seconds);
      await appendEvents(id, [{ type: 'invoice_issued', parameters: { expiresAt: link.expiresAt } }], actOf(write));
      return new Answer(JSON.stringify(link));
    });
  }

  /**
   * Has a link to the invoice mailed to who buys: that it went is an event.
   *
   * @throws as {@link invoice}, and Unprocessable (`no_address`) where nobody knows an address
   */
  mailInvoice(id: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const { order } = await holdFor(id, this.resources, { manager, caller });
      if (order.status === 'draft') throw noInvoice();
      if ((await documentAddress(order, manager)) === null) throw noAddress();
      const job = {
        queue: DOCUMENT_QUEUE,
        name: INVOICE_MAIL_JOB,
        data: { orderId: id },
        requesterId: caller.actor.id,
      };
      const jobId = await this.outbox.enqueue(manager, job);
      const answer = await this.resources.engine.one(Order, id, caller, this.resources.readerOf(manager));
      return new Answer(answer.text, { ...answer.headers, location: `/v1/jobs/${jobId}` });
    });
  }

  /** A link to the packing slip, as {@link invoiceLink}. */
  packingSlipLink(id: string, seconds = LINK_SECONDS, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const { order } = await holdByPart(Fulfilment, id, this.resources, write);
      const link = this.links.create(`/v1/orders/fulfilments/${id}/packing-slip`, caller.actor, seconds);
      const parameters = { fulfilmentId: id, expiresAt: link.expiresAt };
      await appendEvents(order.id, [{ type: 'packing_slip_issued', parameters }], actOf(write));
      return new Answer(JSON.stringify(link));
    });
  }

  /** By the statement that reads the row, which looks at the actor as well. @throws NotFound, Unauthorized */
  private async assertReached(model: ModelClass, id: string, actor: Actor): Promise<void> {
    const selection = project(shapeOf(model, actor.level), parseMask('{id}'));
    await this.resources.engine.one(model, id, { actor, selection, mask: '{id}', url: '' });
  }
}

const noInvoice = (): Conflict => new Conflict('A draft has no invoice', [], { code: 'illegal_state' });

const noAddress = (): Unprocessable =>
  new Unprocessable('Nobody knows an e-mail address of who buys', [], { code: 'no_address' });
