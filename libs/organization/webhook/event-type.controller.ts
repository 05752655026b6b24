import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { eventTypes } from '@app/shared/event';
import { Level } from '@app/shared/model';

/** A type of events that can be subscribed to. */
interface EventType {
  type: string;
  description: string;
}

const ITEM = { type: 'object', properties: { type: { type: 'string' }, description: { type: 'string' } } } as const;

@ApiTags('organization')
@Controller('v1/organization/event-types')
export class EventTypeController {
  @Access(Level.Customer)
  @Get()
  @ApiOperation({ summary: 'All types of events that a webhook can subscribe to' })
  @ApiOkResponse({ schema: { type: 'object', properties: { data: { type: 'array', items: ITEM } } } })
  list(): { data: EventType[] } {
    return { data: [...eventTypes()].map(([type, description]) => ({ type, description })) };
  }
}
