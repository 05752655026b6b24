import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import {
  type AccessClaims,
  type Actor,
  ActorDirectory,
  actorOfClaims,
  ALGORITHM,
  ApiKeyDirectory,
  AUDIENCE,
  credentialOf,
  ISSUER,
  signingKey,
} from '@app/shared/auth';
import { AuthConfig, MetricsConfig } from '@app/shared/config';
import { Forbidden, Unauthorized } from '@app/shared/errors';
import { Level } from '@app/shared/model';

/** A key that has scopes needs this one. */
const SCOPE = 'metrics:read';

/** Who may read the metrics: who has `METRICS_TOKEN`, and administrators by their tokens and API keys. */
@Injectable()
export class MetricsAccess {
  private readonly jwt: JwtService;

  constructor(
    auth: AuthConfig,
    private readonly config: MetricsConfig,
    private readonly keys: ApiKeyDirectory,
    private readonly actors: ActorDirectory,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {
    const verifyOptions = { algorithms: [ALGORITHM], issuer: ISSUER, audience: AUDIENCE } as const;
    this.jwt = new JwtService({
      secret: signingKey(auth.jwtSecret),
      verifyOptions: { ...verifyOptions, algorithms: [...verifyOptions.algorithms] },
    });
  }

  /** @throws Unauthorized without or with bad credentials, Forbidden for who is no administrator */
  async assertMayRead({ headers }: FastifyRequest): Promise<void> {
    const bearer = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
    const key = headers['x-api-key'];
    if (bearer !== undefined && this.config.token && isSame(bearer, this.config.token)) return;
    const actor = bearer !== undefined ? await this.actorOfToken(bearer) : await this.actorOfKey(key);
    if (!actor) throw new Unauthorized('Metrics are read with METRICS_TOKEN, an access token or an API key');
    const { apiKey, level } = actor;
    const isInScope = !apiKey || apiKey.scopes.length === 0 || apiKey.scopes.includes(SCOPE);
    if (level < Level.Admin || !isInScope) throw new Forbidden('Metrics are for administrators');
  }

  private async actorOfToken(token: string): Promise<Actor | undefined> {
    const claims = await this.jwt.verifyAsync<AccessClaims>(token).catch(() => undefined);
    const actor = claims && actorOfClaims(claims);
    if (!actor) return undefined;
    const sql = `SELECT ${this.actors.isCurrent('$1::uuid', '$2::integer', '$3::uuid')} AS current`;
    const values = [actor.id, actor.authVersion, credentialOf(actor)];
    const [{ current }] = await this.dataSource.query<[{ current: boolean }]>(sql, values);
    return current ? actor : undefined;
  }

  private async actorOfKey(key: string | string[] | undefined): Promise<Actor | undefined> {
    return typeof key === 'string' ? this.keys.actorOf(key) : undefined;
  }
}

/** As long for a wrong token as for the right one. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(hash(one), hash(other));

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
