import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf, AuthModule, VerifiedTokens } from '@app/shared/auth';
import { ProfileConfig } from '@app/shared/config';
import { ReadPool } from '@app/shared/database';
import { doorOf } from '@app/shared/http';
import { Level } from '@app/shared/model';
import { profileRequests } from './profiled-requests';

/** Shows where the time of requests has gone: of all of them, or of one that an admin asks for. */
@Module({ imports: [AuthModule] })
export class ProfilesApi implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: ProfileConfig,
    private readonly pool: ReadPool,
    private readonly verified: VerifiedTokens,
  ) {}

  onModuleInit(): void {
    const watch = profileRequests(this.host.httpAdapter.getInstance<FastifyInstance>(), this.config, {
      mayProfile: (request: FastifyRequest) => actorOf(request).level >= Level.Admin,
      isKnownToProfile: ({ headers: { authorization = '' } }) =>
        this.verified.actorOf(authorization)?.level === Level.Admin,
      explain: (text, values) => this.pool.explain(text, values),
    });
    if (this.config.mode !== 'false') doorOf(this.host).use({ watch });
  }
}
