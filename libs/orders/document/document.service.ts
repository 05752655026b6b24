import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '@app/shared/auth';
import { Conflict } from '@app/shared/errors';
import type { ModelClass } from '@app/shared/model';
import { PageLinks } from '@app/shared/page';
import { Answer, type Caller, Resources } from '@app/shared/resource';
import { parseMask, project, shapeOf } from '@app/shared/serialization';
import { holdFor, holdByPart } from '../booking/hold-for';
import { Fulfilment } from '../fulfilment/fulfilment.entity';
import { actOf } from '../order/act';
import { appendEvents } from '../order-event/append';
import { Order } from '../order/order.entity';
import { documentData, packedData } from './document-data';
import { DOCUMENT_HEADERS } from './document-page';
import { invoicePage } from './invoice';
import { packingSlipPage } from './packing-slip';

/** A week: somebody has to read the mail that the link comes with. */
const LINK_SECONDS = 604_800;

/** Prints what belongs to orders. */
@Injectable()
export class DocumentService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly resources: Resources,
    private readonly links: PageLinks,
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
