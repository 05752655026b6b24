import { Injectable } from '@nestjs/common';
import { Conflict, NotFound } from '@app/shared/errors';
import { Answer, type Caller, ResourceReader, Resources } from '@app/shared/resource';
import { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookSubscription } from './webhook-subscription.entity';
import { orderDeliveries } from './webhook.listener';

/** Where deliveries are. */
export const DELIVERIES = '/v1/organization/webhook-deliveries';

/** Shows what was delivered, and has it delivered again. */
@Injectable()
export class WebhookDeliveryService extends ResourceReader<WebhookDelivery> {
  constructor(resources: Resources) {
    super(WebhookDelivery, resources);
  }

  /**
   * Orders the same message once more, as a delivery of its own, so that the log of the first stays as it is.
   *
   * @throws NotFound
   * @throws Conflict while the first is not over, or its subscription is not active
   */
  replay(id: string, caller: Caller): Promise<Answer> {
    const { resources } = this;
    return resources.write(caller, async (manager) => {
      const rights = await resources.rightsTo(WebhookDelivery, id, caller.actor, manager);
      const delivery =
        rights !== 'none' &&
        (await manager
          .createQueryBuilder(WebhookDelivery, 'delivery')
          .addSelect(['delivery.body', 'delivery.changed'])
          .where({ id })
          .getOne());
      if (!delivery) throw new NotFound(`There is no WebhookDelivery with the id ${id}`);
      if (delivery.status === 'pending') throw new Conflict('The delivery is not over yet');
      const isActive = await manager.existsBy(WebhookSubscription, { id: delivery.subscriptionId, active: true });
      if (!isActive) throw new Conflict('The subscription is not active');
      const { subscriptionId, eventId, type, occurredAt, model, rowId, rowVersion, changed, body } = delivery;
      const again = { subscriptionId, eventId, type, occurredAt, model, rowId, rowVersion, changed, body };
      const [replayId] = await orderDeliveries(manager, [{ ...again, replayOf: id }]);
      const reader = resources.readerOf(manager);
      const { text, headers } = await resources.engine.one(WebhookDelivery, replayId, caller, reader);
      return new Answer(text, { ...headers, location: `${DELIVERIES}/${replayId}` });
    });
  }
}
