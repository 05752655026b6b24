import { HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  type Caller,
  Resource,
  ResourceRoutes,
  RowId,
  rowSchema,
  ShownOnce,
} from '@app/shared/resource';
import { CreateWebhookSubscription, UpdateWebhookSubscription } from './webhook-subscription.dto';
import { WebhookSubscription } from './webhook-subscription.entity';
import { WebhookSubscriptionService } from './webhook-subscription.service';

const SECRET = { name: 'secret', description: 'What messages are signed by' };

@Resource('organization/webhook-subscriptions', WebhookSubscription)
@ShownOnce(SECRET.name, SECRET.description)
export class WebhookSubscriptionController extends ResourceRoutes(WebhookSubscriptionService, {
  read: Level.Customer,
  create: [Level.Customer, CreateWebhookSubscription],
  update: [Level.Customer, UpdateWebhookSubscription],
  remove: Level.Customer,
}) {
  @Access(Level.Customer)
  @Post(':id/rotation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give it a new secret; for a day, messages are signed by the one before as well' })
  @ApiOkResponse({
    description: 'The subscription, with the new `secret`, which is shown this once',
    schema: rowSchema(WebhookSubscription, SECRET),
  })
  rotateSecret(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.rotate(id, caller);
  }

  @Access(Level.Customer)
  @Post(':id/ping')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a message of the type `ping`, also where it is not active' })
  @ApiAcceptedResponse({
    description: 'The subscription; `Location` is the delivery',
    schema: { $ref: getSchemaPath(WebhookSubscription) },
  })
  ping(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.ping(id, caller);
  }
}
