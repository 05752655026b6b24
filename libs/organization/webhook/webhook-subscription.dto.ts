import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { WebhookSubscription } from './webhook-subscription.entity';

/** The body that makes a subscription. */
export class CreateWebhookSubscription extends PickType(WebhookSubscription, [
  'companyId',
  'url',
  'eventTypes',
  'description',
  'active',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdateWebhookSubscription extends PartialType(OmitType(CreateWebhookSubscription, ['companyId']), {
  skipNullProperties: false,
}) {}
