import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Cache } from '@app/shared/cache';
import { RedisConfig } from '@app/shared/config';
import { NotFound } from '@app/shared/errors';
import { headOf, type Pass } from '@app/shared/http';
import { Answer, type Caller } from '@app/shared/resource';
import { Freshness } from './freshness';

/** Characters of answers that a process keeps at hand. */
const SIZE = 32 * 1024 * 1024;

/** Characters of questions that a process knows to have no answer. */
const MISSING_SIZE = 4 * 1024 * 1024;

/** An answer at hand, and what lets guests through to it. */
interface Kept extends Pass {
  readonly finished: Answer;
  readonly channel: string;
  readonly epoch: number;
}

/** That there is none. */
interface Missing extends Pick<Kept, 'channel' | 'epoch'> {
  readonly why: NotFound;
}

/** An answer in the cache, for all processes. */
interface Shared {
  text: string;
  headers: Record<string, string>;
  /** The moment of the database's clock that it is at least as new as. */
  at: number;
}

/** Everybody may keep it, and asks each time whether it is still so: what is kept out there cannot be called back. */
const FOR_ALL = 'public, no-cache';
const FOR_ONE = 'private, no-cache';

/**
 * Answers of channels to guests, kept until something changes that the channel shows. They are at hand in the process, where
 * they cost nothing, and in the cache for other processes. Whoever says who they are is answered anew, since that may be over.
 */
@Injectable()
export class PublicAnswers {
  private readonly kept: LRUCache<string, Kept>;
  private readonly missing: LRUCache<string, Missing>;
  private readonly flights = new Map<string, Promise<Answer>>();

  constructor(
    private readonly freshness: Freshness,
    private readonly cache: Cache,
    private readonly config: RedisConfig,
  ) {
    this.kept = new LRUCache({
      maxSize: SIZE,
      sizeCalculation: ({ finished }, key) => key.length + (finished.text?.length ?? 0),
      ttl: config.cacheTtlMs,
    });
    this.missing = new LRUCache({
      maxSize: MISSING_SIZE,
      sizeCalculation: ({ why }, key) => key.length + why.message.length,
      ttl: config.cacheTtlMs,
    });
  }

  /** The answer that is at hand and known to be new; undefined: somebody has to look. */
  peek(key: string): Pass | undefined {
    return this.freshness.isKnown() ? this.find(key) : undefined;
  }

  /**
   * The answer to a caller, read only where none is kept. Of many who ask for the same at once, one reads.
   *
   * @param channel slug
   * @throws NotFound of `read`, which is kept as well, though not for other processes
   */
  async answer({ publicKey, route = '' }: Caller, channel: string, read: () => Promise<Answer>): Promise<Answer> {
    if (publicKey === undefined) return marked(await read(), FOR_ONE);
    if (!this.freshness.isOn) return marked(await read(), FOR_ALL);
    await this.freshness.know();
    const kept = this.find(publicKey);
    if (kept) return kept.finished;
    const missing = this.missing.get(publicKey);
    if (missing && this.isOf(missing)) throw missing.why;
    const epoch = this.freshness.epochOf(channel);
    const name = `${epoch}\n${publicKey}`;
    let flight = this.flights.get(name);
    if (!flight) {
      flight = this.fetch(publicKey, { channel, epoch, route }, read).finally(() => this.flights.delete(name));
      this.flights.set(name, flight);
    }
    return flight;
  }

  private async fetch(
    key: string,
    of: Pick<Kept, 'channel' | 'epoch' | 'route'>,
    read: () => Promise<Answer>,
  ): Promise<Answer> {
    const { freshness } = this;
    const { channel } = of;
    const [at, changedAt] = [freshness.moment, freshness.changedAt(channel)];
    const lifetime = Math.min(this.config.cacheTtlMs, freshness.remaining(channel));
    const name = `storefront:${hash('sha256', key, 'base64url')}`;
    const shared = await this.cache.get<Shared>(name);
    if (shared && shared.at >= changedAt) {
      return this.keep(key, of, new Answer(shared.text, shared.headers));
    }
    const answer = marked(await read().catch(this.miss(key, of)), FOR_ALL);
    const { text, headers } = answer;
    if (text !== undefined) await this.cache.set(name, { text, headers, at }, Math.max(1, Math.floor(lifetime)));
    return this.keep(key, of, answer);
  }

  private find(key: string): Kept | undefined {
    const kept = this.kept.get(key);
    return kept && this.isOf(kept) ? kept : undefined;
  }

  /** Whether it is of now. */
  private isOf({ channel, epoch }: Pick<Kept, 'channel' | 'epoch'>): boolean {
    return epoch === this.freshness.epochOf(channel);
  }

  private miss(key: string, { channel, epoch }: Pick<Kept, 'channel' | 'epoch'>): (error: unknown) => never {
    return (error) => {
      if (error instanceof NotFound) this.missing.set(key, { channel, epoch, why: error });
      throw error;
    };
  }

  private keep(key: string, of: Pick<Kept, 'channel' | 'epoch' | 'route'>, finished: Answer): Answer {
    const head = headOf(finished.headers, finished.text);
    this.kept.set(key, { ...of, finished, accountId: null, head, answer: () => finished });
    return finished;
  }
}

/** An answer that says what it is, and who may keep it. */
function marked({ text, headers, status }: Answer, cacheControl: string): Answer {
  const etag = headers.etag ?? `"${hash('sha1', text ?? '', 'base64url').slice(0, 16)}"`;
  return new Answer(text, { ...headers, etag, 'cache-control': cacheControl }, status);
}
