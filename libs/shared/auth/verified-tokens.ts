import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Actor } from './actor';

/** How many tokens are kept; a few hundred bytes each. */
const TOKENS = 10_000;

/**
 * Access tokens whose signature was found good, until they expire: nothing in a token can change, and clients send the same one
 * with every request of ten minutes. What can change, the account's and the session's state, is checked by each statement.
 */
@Injectable()
export class VerifiedTokens {
  private readonly actors = new LRUCache<string, Actor>({ max: TOKENS });

  /**
   * @param authorization the header as it was sent
   * @param expires seconds since 1970, as in the token
   */
  keep(authorization: string, actor: Actor, expires: number): void {
    const ttl = expires * 1000 - Date.now();
    if (ttl > 0) this.actors.set(authorization, actor, { ttl });
  }

  /** Whose token it is; undefined: it has to be looked at. */
  actorOf(authorization: string): Actor | undefined {
    return this.actors.get(authorization);
  }
}
