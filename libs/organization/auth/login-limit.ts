import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LimitConfig } from '@app/shared/config';
import { addressKey, AttemptLimit, Counters } from '@app/shared/limit';

const WINDOW_SECONDS = 15 * 60;

/** Who tries to sign in, and from where. */
export interface LoginAttempt {
  email: string;
  address: string | null;
  /** Whether the account has lately been used from this address. */
  isFamiliar: boolean;
}

/** An attempt that counts as a failed one as long as nothing else is said of it. */
export interface CountedAttempt {
  /** The password was right. */
  succeed(): Promise<void>;
  /** The password could not be looked at, for the reason that is thrown again. */
  repeat(reason: unknown): Promise<never>;
}

/**
 * Counts wrong passwords by address and by account. Nobody can lock a person out for ever: the count ends a quarter of an
 * hour after its first, whatever comes in the meantime, and addresses from which the account was used have counts of
 * their own, which strangers do not reach. Accounts that do not exist are counted like others.
 */
@Injectable()
export class LoginLimit {
  private readonly byAddress: AttemptLimit;
  private readonly byAccount: AttemptLimit;

  constructor(counters: Counters, { loginsPerAddress, loginsPerAccount }: LimitConfig) {
    this.byAddress = new AttemptLimit(counters.counter('login-address', WINDOW_SECONDS), loginsPerAddress);
    this.byAccount = new AttemptLimit(counters.counter('login-account', WINDOW_SECONDS), loginsPerAccount);
  }

  /**
   * Counts an attempt before it is made, so that of many at once none can slip through.
   *
   * @throws TooManyRequests
   */
  async begin({ email, address, isFamiliar }: LoginAttempt): Promise<CountedAttempt> {
    const place = addressKey(address ?? '');
    const account = digest(email.toLowerCase(), isFamiliar ? place : '');
    await this.byAddress.begin(place);
    await this.byAccount.begin(account);
    const forgive = async (): Promise<void> => {
      await Promise.all([this.byAddress.forgive(place), this.byAccount.forgive(account)]);
    };
    return {
      succeed: forgive,
      repeat: async (reason) => {
        await forgive();
        throw reason;
      },
    };
  }
}

/** What is counted must not be readable: addresses of people would lie about in Redis. */
const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
