import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
  type Caller,
  Create,
  Detail,
  List,
  type ListCaller,
  Remove,
  Resource,
  RowId,
  Search,
  Update,
} from '@app/shared/resource';
import { CreateWebhookSubscription, UpdateWebhookSubscription } from './webhook-subscription.dto';
import { WebhookSubscription } from './webhook-subscription.entity';
import { WebhookSubscriptionService } from './webhook-subscription.service';

@Resource('organization/webhook-subscriptions', WebhookSubscription)
export class WebhookSubscriptionController {
  constructor(private readonly subscriptions: WebhookSubscriptionService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.subscriptions.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.subscriptions.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.subscriptions.get(id, caller);
  }

  @Access(Level.Customer)
  @Create()
  create(@Body() body: CreateWebhookSubscription, @Asking() caller: Caller): Promise<Answer> {
    return this.subscriptions.create(body, caller);
  }

  @Access(Level.Customer)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateWebhookSubscription, @Asking() caller: Caller): Promise<Answer> {
    return this.subscriptions.update(id, body, caller);
  }

  @Access(Level.Customer)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.subscriptions.remove(id, caller);
  }

  @Access(Level.Customer)
  @Post(':id/rotation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give it a new secret; for a day, messages are signed by the one before as well' })
  @ApiOkResponse({
    description: 'The subscription, with the new `secret`, which is shown this once',
    schema: { $ref: getSchemaPath(WebhookSubscription) },
  })
  rotate(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.subscriptions.rotate(id, caller);
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
    return this.subscriptions.ping(id, caller);
  }
}
