import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import {
  type AccessClaims,
  type Actor,
  actorOfClaims,
  ALGORITHM,
  credentialOf,
  ISSUER,
  signingKey,
} from '@app/shared/auth';
import { AuthConfig, HttpConfig } from '@app/shared/config';
import { Forbidden } from '@app/shared/errors';

/** Tokens of this kind open one page each, and nothing else. */
const AUDIENCE = 'tradepost:page-link';

/** The last parameter of a link. */
const PARAMETER = 'link';

const IN_URL = new RegExp(`[?&]${PARAMETER}=([^&#]*)$`);

interface LinkClaims extends Omit<AccessClaims, 'sid'> {
  /** What ends with it: a session or an API key; null where the link stands for the account alone. */
  sid: string | null;
  /** Digest of the path and query that it opens. */
  url: string;
}

/** A link that opens one page for whoever has it. */
export interface PageLink {
  url: string;
  expiresAt: string;
}

/** Signed links to pages: what its maker may see is seen through it, for as long as they may, until it expires. */
@Injectable()
export class PageLinks {
  private readonly jwt: JwtService;

  constructor(
    config: AuthConfig,
    private readonly http: HttpConfig,
  ) {
    this.jwt = new JwtService({
      secret: signingKey(config.jwtSecret),
      signOptions: { algorithm: ALGORITHM, issuer: ISSUER, audience: AUDIENCE },
      verifyOptions: { algorithms: [ALGORITHM], issuer: ISSUER, audience: AUDIENCE },
    });
  }

  /**
   * @param path of the page, with its query
   * @param seconds its life
   */
  create(path: string, actor: Actor, seconds: number): PageLink {
    const { id, level, authVersion } = actor;
    const claims = { sub: id ?? '', sid: credentialOf(actor), lvl: level, ver: authVersion, url: digest(path) };
    const token = this.jwt.sign(claims satisfies LinkClaims, { expiresIn: seconds });
    const origin = this.http.publicUrl?.replace(/\/$/, '') ?? '';
    return {
      url: `${origin}${path}${path.includes('?') ? '&' : '?'}${PARAMETER}=${token}`,
      expiresAt: new Date(Date.now() + seconds * 1000).toISOString(),
    };
  }

  /**
   * For whom the link of a URL was made; undefined: it is none.
   *
   * @throws Forbidden for one that was changed or has expired
   */
  actorOf(url: string): Actor | undefined {
    const [link, token] = IN_URL.exec(url) ?? [];
    if (link === undefined) return undefined;
    try {
      const claims = this.jwt.verify<LinkClaims>(token);
      if (claims.url === digest(url.slice(0, -link.length))) return actorOfClaims(claims as AccessClaims);
    } catch (error) {
      if ((error as Error).name === 'TokenExpiredError') {
        throw new Forbidden('The link has expired', [], { code: 'expired_link' });
      }
    }
    throw new Forbidden('The link is not valid', [], { code: 'invalid_link' });
  }
}

const digest = (path: string): string => createHash('sha256').update(path).digest('base64url');
