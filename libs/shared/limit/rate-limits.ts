import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LimitConfig } from '@app/shared/config';
import { TooManyRequests } from '@app/shared/errors';
import { addressKey } from './address-key';
import { Counters } from './counters';
import { RateLimit, type Standing } from './rate-limit';

const WINDOW_SECONDS = 60;

const POLICY = 'ratelimit-policy';
const STANDING = 'ratelimit';

/** A limit as clients are told of it (draft-ietf-httpapi-ratelimit-headers-11). */
interface Policy {
  name: 'address' | 'account';
  limit: RateLimit;
  /** Its item of `RateLimit-Policy`. */
  text: string;
}

/** How many requests an address and an account may make, and the headers that say so. */
@Injectable()
export class RateLimits {
  private readonly address: Policy | undefined;
  private readonly account: Policy | undefined;

  constructor(counters: Counters, { perAddress, perAccount }: LimitConfig) {
    const policy = (name: Policy['name'], most: number): Policy | undefined =>
      most === 0
        ? undefined
        : {
            name,
            limit: new RateLimit(counters.counter(name, WINDOW_SECONDS), most),
            text: `"${name}";q=${most};w=${WINDOW_SECONDS}`,
          };
    this.address = policy('address', perAddress);
    this.account = policy('account', perAccount);
  }

  /**
   * Counts a request against the address that it comes from.
   *
   * @returns a promise only where it has to be waited for
   * @throws TooManyRequests
   */
  admitAddress({ ip }: FastifyRequest, reply: FastifyReply): void | Promise<void> {
    if (this.address) return admit(this.address, addressKey(ip), reply);
  }

  /**
   * Counts a request against the address and, where somebody has signed in, the account.
   *
   * @returns names and values of the headers that say so, in turns; undefined where one of both refuses
   */
  countVisit(address: string, accountId: string | null): string[] | undefined | Promise<string[] | undefined> {
    const ofAddress = this.address?.limit.take(addressKey(address));
    const ofAccount = accountId === null ? undefined : this.account?.limit.take(accountId);
    if (ofAddress instanceof Promise || ofAccount instanceof Promise) {
      return Promise.all([ofAddress, ofAccount]).then((standings) => this.headersOf(...standings));
    }
    return this.headersOf(ofAddress, ofAccount);
  }

  private headersOf(ofAddress: Standing | undefined, ofAccount: Standing | undefined): string[] | undefined {
    if (ofAddress?.isAllowed === false || ofAccount?.isAllowed === false) return undefined;
    const { address, account } = this;
    const policies = joined(ofAddress && address?.text, ofAccount && account?.text);
    const standings = joined(
      ofAddress && standingText('address', ofAddress),
      ofAccount && standingText('account', ofAccount),
    );
    return policies === undefined || standings === undefined ? [] : [POLICY, policies, STANDING, standings];
  }

  /**
   * Counts a request against the account that makes it.
   *
   * @returns a promise only where it has to be waited for
   * @throws TooManyRequests
   */
  admitAccount(accountId: string, reply: FastifyReply): void | Promise<void> {
    if (this.account) return admit(this.account, accountId, reply);
  }
}

/** Both headers are lists, of which each limit is an item. */
const joined = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && other !== undefined ? `${one}, ${other}` : (one ?? other);

function admit(policy: Policy, key: string, reply: FastifyReply): void | Promise<void> {
  const standing = policy.limit.take(key);
  if (standing instanceof Promise) return standing.then((known) => tell(policy, known, reply));
  tell(policy, standing, reply);
}

function tell(policy: Policy, standing: Standing, reply: FastifyReply): void {
  add(reply, POLICY, policy.text);
  add(reply, STANDING, standingText(policy.name, standing));
  if (!standing.isAllowed) throw new TooManyRequests(`The ${policy.name} has made too many requests`, standing.reset);
}

const standingText = (name: Policy['name'], { remaining, reset }: Standing): string =>
  `"${name}";r=${remaining};t=${reset}`;

function add(reply: FastifyReply, name: string, item: string): void {
  void reply.header(name, joined(reply.getHeader(name)?.toString(), item));
}
