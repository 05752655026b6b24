import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { signingKey } from '@app/shared/auth';
import { AuthConfig } from '@app/shared/config';
import { Unprocessable } from '@app/shared/errors';
import { JobOutbox } from '@app/shared/job';
import { MAIL_QUEUE, TOKEN_MAIL_JOB } from '../mail/mail.queue';
import { OneTimeToken, type Purpose } from './one-time-token.entity';

const HOURS: Readonly<Record<Purpose, number>> = { invitation: 7 * 24, confirmation: 48, reset: 1 };

/** Makes tokens that are good once, has them sent, and takes them back. */
@Injectable()
export class OneTimeTokens {
  constructor(
    private readonly outbox: JobOutbox,
    private readonly config: AuthConfig,
  ) {}

  /**
   * Has a token sent to the account's address, once the transaction is committed; those sent before are void. Whoever asks again
   * within a minute gets no further mail.
   */
  async send(purpose: Purpose, accountId: string, manager: EntityManager): Promise<void> {
    const id = uuid();
    const lately = MoreThan(new Date(Date.now() - 60_000));
    if (await manager.existsBy(OneTimeToken, { accountId, purpose, usedAt: IsNull(), createdAt: lately })) return;
    await manager.update(OneTimeToken, { accountId, purpose, usedAt: IsNull() }, { usedAt: new Date() });
    const expiresAt = new Date(Date.now() + HOURS[purpose] * 3_600_000);
    await manager.insert(OneTimeToken, { id, accountId, purpose, expiresAt });
    await this.outbox.enqueue(manager, {
      queue: MAIL_QUEUE,
      name: TOKEN_MAIL_JOB,
      data: { tokenId: id },
      requesterId: null,
    });
  }

  /** The text of a token, which nothing but the signing key can make. */
  textOf(id: string): string {
    const key = signingKey(this.config.jwtSecret);
    return `${id}.${createHmac('sha256', key).update(`one-time:${id}`).digest('base64url')}`;
  }

  /**
   * Takes a token: of two who come with the same one, one gets it.
   *
   * @returns the account's id and what the token was for
   * @throws Unprocessable when it is not ours, not for this, used or expired
   */
  async take(
    text: string,
    purposes: readonly Purpose[],
    manager: EntityManager,
  ): Promise<{ accountId: string; purpose: Purpose }> {
    const id = /^([0-9a-f-]{36})\.[\w-]{43}$/.exec(text)?.[1];
    const [given, expected] = [text, id === undefined ? '' : this.textOf(id)].map((each) => Buffer.from(each));
    // What names no token is as empty as what is expected of it.
    const isOurs = id !== undefined && given.length === expected.length && timingSafeEqual(given, expected);
    const now = new Date();
    const token = isOurs
      ? await manager.findOneBy(OneTimeToken, { id, usedAt: IsNull(), expiresAt: MoreThan(now) })
      : null;
    if (token && purposes.includes(token.purpose)) {
      const { affected } = await manager.update(OneTimeToken, { id, usedAt: IsNull() }, { usedAt: now });
      if (affected === 1) return token;
    }
    throw new Unprocessable('The token is unknown, used or expired', [], { code: 'token_not_good' });
  }
}
