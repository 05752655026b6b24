import { Body, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Access, type Actor, CurrentActor, OpenAsPage } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource, RowId } from '@app/shared/resource';
import { Fulfilment } from '../fulfilment/fulfilment.entity';
import { CreateDocumentLink, DocumentLink } from './document.dto';
import { DocumentService } from './document.service';

const page = { 'text/html': { schema: { type: 'string' } } } as const;

@Resource('orders/fulfilments/:id/packing-slip', Fulfilment)
export class PackingSlipController {
  constructor(private readonly documents: DocumentService) {}

  @Access(Level.Agent)
  @OpenAsPage()
  @Get()
  @ApiOperation({ summary: 'The packing slip as a page, for a browser that has signed in or has a link' })
  @ApiOkResponse({ content: page })
  get(@RowId() id: string, @CurrentActor() actor: Actor): Promise<Answer> {
    return this.documents.packingSlip(id, actor);
  }

  @Access(Level.Agent)
  @Post('links')
  @HttpCode(200)
  @ApiOperation({ summary: 'A link to the packing slip, which opens it for whoever has the link until it expires' })
  @ApiOkResponse({ type: DocumentLink })
  createLink(@RowId() id: string, @Body() body: CreateDocumentLink, @Asking() caller: Caller): Promise<Answer> {
    return this.documents.packingSlipLink(id, body.seconds, caller);
  }
}
