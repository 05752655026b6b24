import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Level } from '@app/shared/model';
import type { Actor } from './actor';

/** What an access token says (JWT claims). */
export interface AccessClaims {
  /** Account id. */
  sub: string;
  /** Session id. */
  sid: string;
  /** {@link Level}. */
  lvl: Level;
  /** Auth version. */
  ver: number;
}

/** Only tokens of this kind open the API; a token made for something else never does. */
export const AUDIENCE = 'tradepost:access';
export const ISSUER = 'tradepost';
export const ALGORITHM = 'HS256';

/**
 * The signing key. A key object, since a text is tried as a public key first on every request, which costs 0.3 ms.
 *
 * @throws Error when there is none: outside production the boot makes one, so a process was started by another way
 */
export function signingKey(secret: string | undefined): KeyObject {
  if (!secret) throw new Error('JWT_SECRET is not set');
  return createSecretKey(Buffer.from(secret, 'utf8'));
}

/** The actor of a verified token. */
export const actorOfClaims = (claims: AccessClaims): Actor => ({
  id: claims.sub,
  level: claims.lvl,
  authVersion: claims.ver,
  sessionId: claims.sid,
});
