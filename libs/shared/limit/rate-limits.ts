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
    const { address: byAddress, account: byAccount } = this;
    const standings: [Policy, Standing | Promise<Standing>][] = [];
    if (byAddress) standings.push([byAddress, byAddress.limit.take(addressKey(address))]);
    if (byAccount && accountId !== null) standings.push([byAccount, byAccount.limit.take(accountId)]);
    if (standings.every(isCounted)) return headersOf(standings);
    return Promise.all(
      standings.map(async ([policy, standing]): Promise<[Policy, Standing]> => [policy, await standing]),
    ).then(headersOf);
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

const isCounted = (asked: [Policy, Standing | Promise<Standing>]): asked is [Policy, Standing] =>
  !(asked[1] instanceof Promise);

function headersOf(standings: readonly [Policy, Standing][]): string[] | undefined {
  if (standings.some(([, { isAllowed }]) => !isAllowed)) return undefined;
  if (standings.length === 0) return [];
  const policies = standings.map(([{ text }]) => text).join(', ');
  return [POLICY, policies, STANDING, standings.map((each) => standingText(...each)).join(', ')];
}

function admit(policy: Policy, key: string, reply: FastifyReply): void | Promise<void> {
  const standing = policy.limit.take(key);
  if (standing instanceof Promise) return standing.then((known) => tell(policy, known, reply));
  tell(policy, standing, reply);
}

function tell(policy: Policy, standing: Standing, reply: FastifyReply): void {
  add(reply, POLICY, policy.text);
  add(reply, STANDING, standingText(policy, standing));
  if (!standing.isAllowed) throw new TooManyRequests(`The ${policy.name} has made too many requests`, standing.reset);
}

const standingText = ({ name }: Policy, { remaining, reset }: Standing): string =>
  `"${name}";r=${remaining};t=${reset}`;

/** Both headers are lists, of which each limit is an item. */
function add(reply: FastifyReply, name: string, item: string): void {
  const before = reply.getHeader(name);
  void reply.header(name, before === undefined ? item : `${String(before)}, ${item}`);
}
