import { Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource, ResourceRoutes, RowId } from '@app/shared/resource';
import { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookDeliveryService } from './webhook-delivery.service';

@Resource('organization/webhook-deliveries', WebhookDelivery)
export class WebhookDeliveryController extends ResourceRoutes(WebhookDeliveryService, { read: Level.Customer }) {
  @Access(Level.Customer)
  @Post(':id/replay')
  @ApiOperation({ summary: 'Have a message delivered again, by a delivery of its own' })
  @ApiCreatedResponse({ description: 'The new delivery', schema: { $ref: getSchemaPath(WebhookDelivery) } })
  @ApiProblem(409, 'The delivery is not over yet, or the subscription is not active')
  replay(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.replay(id, caller);
  }
}
