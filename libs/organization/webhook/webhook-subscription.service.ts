import { Injectable } from '@nestjs/common';
import type { DeepPartial } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type FieldError, Forbidden, Unprocessable } from '@app/shared/errors';
import { eventTypes } from '@app/shared/event';
import { closest } from '@app/shared/filtering';
import { SecretAnswer } from '@app/shared/http';
import { Answer, type Caller, Resources, ResourceService, type Write } from '@app/shared/resource';
import { generateSecret } from '@app/shared/webhook';
import { WebhookReceivers } from './webhook-attempt';
import { WebhookSubscription } from './webhook-subscription.entity';
import { DELIVERIES } from './webhook-delivery.service';
import { orderDeliveries } from './webhook.listener';

/** How long messages are signed by the secret before the last, too. */
const OVERLAP_HOURS = 24;

// It is changed as it is: its secret is not read for that.
const ROTATE = `
  UPDATE webhook_subscription SET previous_secret = secret, secret = $3, version = version + 1, updated_at = now(),
    previous_secret_until = now() + interval '${OVERLAP_HOURS} hours'
  WHERE id = $1 AND version = $2`;

/** Makes subscriptions, changes them, and tries them out. */
@Injectable()
export class WebhookSubscriptionService extends ResourceService<WebhookSubscription> {
  constructor(
    resources: Resources,
    private readonly receivers: WebhookReceivers,
  ) {
    super(WebhookSubscription, resources);
  }

  /** The only answer that holds the secret, but for that of {@link rotate}. */
  override create(body: DeepPartial<WebhookSubscription>, caller: Caller): Promise<Answer> {
    const secret = generateSecret();
    return this.resources.write(caller, async (manager) =>
      withSecret(await super.create({ ...body, secret }, { ...caller, within: manager }), secret),
    );
  }

  /**
   * Gives it a new secret; for a day, messages are signed by the one before as well.
   *
   * @throws NotFound
   */
  rotate(id: string, caller: Caller): Promise<Answer> {
    assertUnscoped(caller);
    const secret = generateSecret();
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const before = await this.load(id, write);
      await manager.query(ROTATE, [id, before.version, secret]);
      await this.record({ action: 'updated', before, after: await this.load(id, write) }, write);
      return withSecret(await this.answer(id, write), secret);
    });
  }

  /**
   * Orders a message of the type `ping`, also where it is not active.
   *
   * @returns the subscription, and where the delivery is
   * @throws NotFound
   */
  ping(id: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      await this.load(id, write);
      const ping = { subscriptionId: id, eventId: uuid(), type: 'ping' };
      const [deliveryId] = await orderDeliveries(manager, [ping]);
      const { text, headers } = await this.answer(id, write);
      return new Answer(text, { ...headers, location: `${DELIVERIES}/${deliveryId}` });
    });
  }

  /** Whoever changes it stands for it, so that nobody sends elsewhere what somebody else may read. */
  protected override prepare(row: WebhookSubscription, { caller }: Write, before?: WebhookSubscription): void {
    assertUnscoped(caller);
    const errors = [...this.wrongUrl(row.url), ...wrongTypes(row.eventTypes)];
    if (errors.length > 0) throw new Unprocessable(errors[0].message, errors, { code: 'rule_violated' });
    row.accountId = caller.actor.id ?? row.accountId;
    if (before && row.active && !before.active) {
      Object.assign(row, { failingSince: null, disabledAt: null, disabledReason: null });
    }
    if (before && (row.url !== before.url || row.active !== before.active)) row.pausedUntil = null;
  }

  private wrongUrl(url: string): FieldError[] {
    try {
      this.receivers.check(url);
      return [];
    } catch (error) {
      return [{ pointer: '/url', code: 'url', message: (error as Error).message }];
    }
  }
}

/** What a key for few things would be told of could be anything. */
function assertUnscoped({ actor }: Caller): void {
  if (actor.apiKey && actor.apiKey.scopes.length > 0) throw new Forbidden('An API key with scopes is not for this');
}

function wrongTypes(types: readonly string[]): FieldError[] {
  const known = eventTypes();
  if (types.length === 0) return [{ pointer: '/eventTypes', code: 'empty', message: 'Name an event type at least' }];
  return types.flatMap((type, index) => {
    if (known.has(type)) return [];
    const suggestions = closest(type, known.keys());
    const hint = suggestions.length > 0 ? `; did you mean ${suggestions.join(' or ')}?` : '';
    const message = `There are no events of the type ${type}${hint}`;
    return [{ pointer: `/eventTypes/${index}`, code: 'unknown_event_type', message, suggestions }];
  });
}

const withSecret = ({ text = '{}', headers }: Answer, secret: string): Answer =>
  new SecretAnswer(JSON.stringify({ ...(JSON.parse(text) as object), secret }), text, headers);
