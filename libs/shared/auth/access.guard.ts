import { type CanActivate, type ExecutionContext, Injectable, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Unauthorized } from '@app/shared/errors';
import { RateLimits } from '@app/shared/limit';
import { Level } from '@app/shared/model';
import { timed } from '@app/shared/profiling';
import { actorOf } from './access';
import { type Actor, ApiKeyDirectory, GUEST, PageVisitors } from './actor';
import { policyOf, refusalOf } from './policy';
import { assertScope } from './scope';
import { VerifiedTokens } from './verified-tokens';

interface WithHeaders {
  method: string;
  url: string;
  headers: { authorization?: string; 'x-api-key'?: string | string[] };
  user?: Actor;
}

/**
 * 401 without or with bad credentials, 429 for an account that asks too often, 403 when the level is too low; a route that says nothing
 * is closed.
 */
@Injectable()
export class AccessGuard extends AuthGuard('access') implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
    private readonly verified: VerifiedTokens,
    @Optional() private readonly keys?: ApiKeyDirectory,
    @Optional() private readonly visitors?: PageVisitors,
  ) {
    super();
  }

  override canActivate(context: ExecutionContext): Promise<boolean> {
    return timed('guard', () => this.admit(context));
  }

  private async admit(context: ExecutionContext): Promise<boolean> {
    const policy = policyOf(this.reflector, [context.getHandler() as () => unknown, context.getClass()]);
    if (policy.isPublic) return true;
    const visitors = policy.isPage ? this.visitors : undefined;
    const http = context.switchToHttp();
    const request = http.getRequest<WithHeaders>();
    const { authorization, 'x-api-key': key } = request.headers;
    if (authorization !== undefined) {
      request.user = this.verified.actorOf(authorization);
      if (!request.user) await super.canActivate(context);
    } else if (key !== undefined) request.user = await this.actorOf(String(key), request);
    else request.user = (await visitors?.actorOf(request as unknown as FastifyRequest)) ?? GUEST;
    const actor = actorOf(request);
    if (actor.id !== null) await this.limits.admitAccount(actor.id, http.getResponse<FastifyReply>());
    const problem = refusalOf(policy, actor);
    if (!problem) return true;
    const { least = Level.Admin } = policy;
    throw visitors?.refusal(request as unknown as FastifyRequest, least, problem) ?? problem;
  }

  /** @throws Unauthorized for a bad key, Forbidden for what is not within its scopes */
  private async actorOf(key: string, request: WithHeaders): Promise<Actor> {
    const actor = await this.keys?.actorOf(key);
    if (!actor?.apiKey) throw new Unauthorized('The API key is unknown, expired or revoked');
    assertScope(actor.apiKey.scopes, request);
    return actor;
  }

  override handleRequest<T = Actor>(error: Error | null, actor: T | false): T {
    if (error || !actor) throw new Unauthorized('The access token is missing, malformed, expired or not ours');
    return actor;
  }
}
