import { Body, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { Access, type Actor, CurrentActor, OpenAsPage } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource, RowId } from '@app/shared/resource';
import { Order } from '../order/order.entity';
import { CreateDocumentLink, DocumentLink } from './document.dto';
import { DocumentService } from './document.service';

const page = { 'text/html': { schema: { type: 'string' } } } as const;

@Resource('orders/:id/invoice', Order)
export class InvoiceController {
  constructor(private readonly documents: DocumentService) {}

  @Access(Level.Customer)
  @OpenAsPage()
  @Get()
  @ApiOperation({ summary: 'The invoice as a page, for a browser that has signed in or has a link' })
  @ApiOkResponse({ content: page })
  @ApiProblem(409, 'The order has no invoice in its state')
  get(@RowId() id: string, @CurrentActor() actor: Actor): Promise<Answer> {
    return this.documents.invoice(id, actor);
  }

  @Access(Level.Agent)
  @Post('links')
  @HttpCode(200)
  @ApiOperation({ summary: 'A link to the invoice, which opens it for whoever has the link until it expires' })
  @ApiOkResponse({ type: DocumentLink })
  createLink(@RowId() id: string, @Body() body: CreateDocumentLink, @Asking() caller: Caller): Promise<Answer> {
    return this.documents.invoiceLink(id, body.seconds, caller);
  }

  @Access(Level.Agent)
  @Post('mails')
  @HttpCode(202)
  @ApiOperation({ summary: 'Have a link to the invoice mailed to who buys' })
  @ApiAcceptedResponse({
    description: 'The order; `Location` is the job that sends the mail',
    schema: { $ref: getSchemaPath(Order) },
    headers: { Location: { schema: { type: 'string' } } },
  })
  @ApiProblem(409, 'The order has no invoice in its state')
  @ApiProblem(422, 'Nobody knows an e-mail address of who buys')
  createMail(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.documents.mailInvoice(id, caller);
  }
}
