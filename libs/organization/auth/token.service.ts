import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { type AccessClaims, signingKey } from '@app/shared/auth';
import { AuthConfig } from '@app/shared/config';
import { levelFromName } from '@app/shared/model';
import type { Account } from '../account/account.entity';
import type { Session } from '../session/session.entity';
import type { TokenPair } from './auth.dto';

/** What a refresh token names: a session and which of its refreshes the token is for. */
export interface RefreshClaim {
  sessionId: string;
  generation: number;
}

/** Makes and reads tokens. Nothing of a token is stored, so none can be read out of the database. */
@Injectable()
export class TokenService {
  constructor(
    private readonly jwt: JwtService,
    private readonly config: AuthConfig,
  ) {}

  /** A new pair for a session at its present generation. */
  issue(account: Account, session: Pick<Session, 'id' | 'generation'>): TokenPair {
    return {
      accessToken: this.jwt.sign(this.claims(account, session)),
      refreshToken: this.refreshToken(session.id, session.generation),
      tokenType: 'Bearer',
      expiresIn: this.config.accessTokenTtl,
    };
  }

  /** What the tokens of a session say. */
  claims({ id, level, authVersion }: Account, session: Pick<Session, 'id'>): AccessClaims {
    return { sub: id, sid: session.id, lvl: levelFromName(level) ?? 0, ver: authVersion };
  }

  /** What a refresh token names; undefined when we did not make it. */
  readRefresh(token: string): RefreshClaim | undefined {
    const match = /^([0-9a-f-]{36})\.(\d{1,9})\.[\w-]{43}$/.exec(token);
    if (!match) return undefined;
    const [, sessionId, generation] = match;
    const expected = Buffer.from(this.refreshToken(sessionId, Number(generation)));
    const given = Buffer.from(token);
    const isOurs = expected.length === given.length && timingSafeEqual(expected, given);
    return isOurs ? { sessionId, generation: Number(generation) } : undefined;
  }

  private refreshToken(sessionId: string, generation: number): string {
    const claim = `${sessionId}.${generation}`;
    // The key also signs access tokens; the prefix keeps the two apart.
    const mac = createHmac('sha256', signingKey(this.config.jwtSecret)).update(`refresh:${claim}`).digest('base64url');
    return `${claim}.${mac}`;
  }
}
