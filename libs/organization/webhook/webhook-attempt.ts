import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '@app/shared/auth';
import { ConfigError, RuntimeConfig, WebhookConfig } from '@app/shared/config';
import { Problem } from '@app/shared/errors';
import { JobPostponed } from '@app/shared/job';
import { Level, levelFromName } from '@app/shared/model';
import { Resources } from '@app/shared/resource';
import {
  checkReceiver,
  FULL_DELAY,
  isLoopbackAddress,
  isPublicAddress,
  Lanes,
  MOST_UNANSWERED,
  type SendOptions,
  sendWebhook,
  WebhookRefused,
  WebhookUnanswered,
} from '@app/shared/webhook';
import { Account } from '../account/account.entity';
import type { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookMessages } from './webhook-message';
import { WebhookSubscription } from './webhook-subscription.entity';

/** What came of an attempt. */
export interface Attempt {
  /** What was sent, or would have been. */
  body?: string;
  /** In milliseconds; undefined: nothing was sent. */
  duration?: number;
  statusCode?: number;
  answer?: string;
  /** Why it has failed; undefined: the receiver has taken the message. */
  error?: string;
  /** It has failed since no answer came in time. */
  isUnanswered?: boolean;
  /** There is no use in trying again. */
  isFinal?: boolean;
  /** Why the subscription is to be switched off. */
  disable?: string;
}

/** Whom messages may be sent to. */
@Injectable()
export class WebhookReceivers {
  readonly options: SendOptions;

  /** @throws ConfigError when production would send to this machine; Error when the certificates cannot be read */
  constructor({ toLoopback, caFile }: WebhookConfig, { environment }: RuntimeConfig) {
    if (toLoopback && environment === 'production') {
      throw new ConfigError(['WEBHOOK_TO_LOOPBACK is true, in production it must be false']);
    }
    this.options = {
      isAllowed: (address) => isPublicAddress(address) || (toLoopback && isLoopbackAddress(address)),
      ca: caFile && readFileSync(caFile, 'utf8'),
    };
  }

  /** @throws WebhookRefused */
  check(url: string): void {
    checkReceiver(url, this.options.isAllowed);
  }
}

/** So many messages at most are on their way to a subscription at a time, by each process. */
const LANE = 5;

/** For how long a message waits for its place there, in milliseconds, before it makes way for others. */
const PATIENCE = 3000;

/** Tries to deliver. */
@Injectable()
export class WebhookAttempts {
  private readonly lanes = new Lanes(LANE, PATIENCE);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly resources: Resources,
    private readonly messages: WebhookMessages,
    private readonly receivers: WebhookReceivers,
  ) {}

  /**
   * Sends a delivery once, if its subscription is still in force and in good hands.
   *
   * @throws JobPostponed while its receiver is left alone, or has enough to do
   */
  async make(delivery: WebhookDelivery): Promise<Attempt> {
    const { manager } = this.dataSource;
    const subscription = await manager
      .createQueryBuilder(WebhookSubscription, 'subscription')
      .addSelect(['subscription.secret', 'subscription.previousSecret', 'subscription.unanswered'])
      .where({ id: delivery.subscriptionId })
      .getOneOrFail();
    if (!subscription.active && delivery.type !== 'ping') return refusal('The subscription is not active');
    const pause = (subscription.pausedUntil?.getTime() ?? 0) - Date.now();
    if (pause > 0 && delivery.type !== 'ping') {
      throw new JobPostponed('The receiver has not answered for a while', pause);
    }
    const leave = await this.lanes.enter(subscription.id, subscription.unanswered >= MOST_UNANSWERED);
    if (!leave) throw new JobPostponed('The receiver has not answered others yet', FULL_DELAY);
    try {
      return await this.deliver(delivery, subscription);
    } finally {
      leave();
    }
  }

  private async deliver(delivery: WebhookDelivery, subscription: WebhookSubscription): Promise<Attempt> {
    const { manager } = this.dataSource;
    const actor = await this.actorOf(subscription);
    if (!actor) {
      const disable = 'The account that it is in the name of may no longer have it';
      return { ...refusal(disable), disable };
    }
    let body = delivery.body ?? undefined;
    try {
      body ??= await this.messages.render(manager, delivery, actor);
    } catch (error) {
      if (error instanceof Problem && error.status === 403) return refusal(error.message);
      throw error;
    }
    return { body, ...(await this.send(subscription, delivery.eventId, body)) };
  }

  /** The account in whose name it is, where it still has the right to it. */
  private async actorOf({ id, accountId }: WebhookSubscription): Promise<Actor | undefined> {
    const { manager } = this.dataSource;
    const account = await manager.findOneBy(Account, { id: accountId, status: 'active' });
    if (!account) return undefined;
    const level = levelFromName(account.level) ?? Level.Guest;
    const actor: Actor = { id: account.id, level, authVersion: account.authVersion, sessionId: null };
    const rights = await this.resources.rightsTo(WebhookSubscription, id, actor, manager);
    return rights === 'change' ? actor : undefined;
  }

  private async send(
    { url, secret, previousSecret, previousSecretUntil }: WebhookSubscription,
    id: string,
    body: string,
  ): Promise<Attempt> {
    const isOverlap = previousSecret !== null && previousSecretUntil !== null && previousSecretUntil > new Date();
    const secrets = isOverlap ? [secret, previousSecret] : [secret];
    const began = performance.now();
    const duration = (): number => Math.round(performance.now() - began);
    try {
      const sent = await sendWebhook(url, { id, at: new Date(), body }, secrets, this.receivers.options);
      const told = { duration: duration(), statusCode: sent.status, answer: sent.answer.replaceAll('\0', '') };
      if (sent.isTaken) return told;
      const error = `The receiver answered ${sent.status}`;
      if (!sent.isGone) return { ...told, error };
      return { ...told, error, isFinal: true, disable: 'The receiver wants no more messages (410)' };
    } catch (error) {
      const isFinal = error instanceof WebhookRefused;
      const isUnanswered = error instanceof WebhookUnanswered;
      return { duration: duration(), error: messageOf(error as Error), isFinal, isUnanswered };
    }
  }
}

const refusal = (error: string): Attempt => ({ error, isFinal: true });

/** Of an error of the network, which may have no message of its own but those of its attempts. */
function messageOf(error: Error & { code?: string }): string {
  return (error.message || error.code || error.name).slice(0, 2000);
}
