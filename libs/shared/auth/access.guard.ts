import { type CanActivate, type ExecutionContext, Injectable, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Forbidden, Unauthorized } from '@app/shared/errors';
import { RateLimits } from '@app/shared/limit';
import { type Level, levelName } from '@app/shared/model';
import { ACCESS, actorOf, PAGE, PUBLIC } from './access';
import { type Actor, ApiKeyDirectory, GUEST, PageVisitors } from './actor';
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

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets)) return true;
    const least = this.reflector.getAllAndOverride<Level | undefined>(ACCESS, targets);
    if (least === undefined) throw new Forbidden('This route has no policy');
    const visitors = this.reflector.getAllAndOverride<boolean | undefined>(PAGE, targets) ? this.visitors : undefined;
    const http = context.switchToHttp();
    const request = http.getRequest<WithHeaders>();
    const { authorization, 'x-api-key': key } = request.headers;
    if (authorization !== undefined) {
      request.user = this.verified.actorOf(authorization);
      if (!request.user) await super.canActivate(context);
    } else if (key !== undefined) request.user = await this.actorOf(String(key), request);
    else request.user = (await visitors?.actorOf(request as unknown as FastifyRequest)) ?? GUEST;
    const { level, id } = actorOf(request);
    if (id !== null) await this.limits.admitAccount(id, http.getResponse<FastifyReply>());
    if (level >= least) return true;
    const problem =
      id === null
        ? new Unauthorized('Sign in to use this route')
        : new Forbidden(`This route is for ${levelName(least)} and above`);
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
