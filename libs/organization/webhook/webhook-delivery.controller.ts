import { Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
  type Caller,
  Detail,
  List,
  type ListCaller,
  Resource,
  RowId,
  Search,
} from '@app/shared/resource';
import { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookDeliveryService } from './webhook-delivery.service';

@Resource('organization/webhook-deliveries', WebhookDelivery)
export class WebhookDeliveryController {
  constructor(private readonly deliveries: WebhookDeliveryService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.deliveries.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.deliveries.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.deliveries.get(id, caller);
  }

  @Access(Level.Customer)
  @Post(':id/replay')
  @ApiOperation({ summary: 'Have a message delivered again, by a delivery of its own' })
  @ApiCreatedResponse({ description: 'The new delivery', schema: { $ref: getSchemaPath(WebhookDelivery) } })
  @ApiProblem(409, 'The delivery is not over yet, or the subscription is not active')
  replay(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.deliveries.replay(id, caller);
  }
}
