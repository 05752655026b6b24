import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { AuthConfig } from '@app/shared/config';
import { type AccessClaims, actorOfClaims, ALGORITHM, AUDIENCE, ISSUER, signingKey } from './access-token';
import type { Actor } from './actor';
import { VerifiedTokens } from './verified-tokens';

/** `Authorization: Bearer …`: signature, algorithm, issuer, audience and expiry. */
@Injectable()
export class AccessStrategy extends PassportStrategy(Strategy, 'access') {
  constructor(
    config: AuthConfig,
    private readonly verified: VerifiedTokens,
  ) {
    super({
      passReqToCallback: true,
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // passport-jwt hands the key to jsonwebtoken as it is; its types are older than key objects.
      secretOrKey: signingKey(config.jwtSecret) as unknown as string,
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
    });
  }

  validate({ headers }: { headers: { authorization: string } }, claims: AccessClaims & { exp: number }): Actor {
    const actor = actorOfClaims(claims);
    this.verified.keep(headers.authorization, actor, claims.exp);
    return actor;
  }
}
