import type { FastifyRequest } from 'fastify';
import type { Problem } from '@app/shared/errors';
import { Level } from '@app/shared/model';

/** Who is asking, as the token says. Whether it still is so, the statement itself finds out. */
export interface Actor {
  /** Account id; null for a guest. */
  readonly id: string | null;
  readonly level: Level;
  /** Grows whenever rights or status change; a token with another number is no longer valid. */
  readonly authVersion: number;
  /** The session that the token belongs to; null for a guest. */
  readonly sessionId: string | null;
  /** The API key that was sent instead of a token, and what it is for. */
  readonly apiKey?: { readonly id: string; readonly scopes: readonly string[] };
}

/** What the actor has shown, and what ends with it: a session or an API key. */
export const credentialOf = ({ apiKey, sessionId }: Actor): string | null => apiKey?.id ?? sessionId;

/** Nobody is signed in. */
export const GUEST: Actor = { id: null, level: Level.Guest, authVersion: 0, sessionId: null };

/** A text that no other caller has, for what belongs to one of them; undefined for a guest, who is anybody. */
export const callerName = ({ id }: Actor): string | undefined => (id === null ? undefined : `account:${id}`);

/**
 * How a statement makes sure that an account is active and its rights unchanged. The part that has the accounts provides
 * it, so that the ground floor does not know them.
 */
export abstract class ActorDirectory {
  /**
   * SQL that is true when the actor is current.
   *
   * @param account placeholder of the account id (uuid or null)
   * @param version placeholder of its auth version (integer)
   * @param credential placeholder of the id of its session or API key (uuid or null)
   */
  abstract isCurrent(account: string, version: string, credential: string): string;
}

/** What accounts reach rows by, besides their level. The part that has the accounts provides it. */
export abstract class ActorStandings {
  /**
   * SQL for what an account has, as an array of texts.
   *
   * @param account placeholder of the account id (uuid or null)
   */
  abstract standing(account: string): string;

  /**
   * SQL that is true while an account still has all of that, or more.
   *
   * @param standing SQL for what {@link standing} was
   * @param account placeholder of the account id (uuid or null)
   */
  abstract holds(standing: string, account: string): string;
}

/** Who an API key stands for. The part that has the accounts provides it. */
export abstract class ApiKeyDirectory {
  /** The actor of a key; undefined: it is unknown, revoked or expired, or its account is not active. */
  abstract actorOf(key: string): Promise<Actor | undefined>;
}

/** Who opens pages without a token. The room of pages provides it. */
export abstract class PageVisitors {
  /** Who asks, by the cookie of a browser or by a signed link; undefined: nobody who is known. */
  abstract actorOf(request: FastifyRequest): Promise<Actor | undefined>;

  /** What a visitor whose level is too low is told instead of a problem: to sign in. */
  abstract refusal(request: FastifyRequest, level: Level, problem: Problem): Problem;
}
