import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryService, HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { type Actor, type DeclaredRoute, declaredRoutes, GUEST, VerifiedTokens } from '@app/shared/auth';
import { answerProblem } from '@app/shared/errors';
import type { Answer } from '@app/shared/http';
import { RateLimits } from '@app/shared/limit';
import type { Caller, ListCaller } from '../caller';
import { type Asked, KnownRequests } from './known-request';
import { ROUTE_KIND, type RouteKind } from './route';
import { takesCallerAlone } from './asking';

type Handler = (...values: unknown[]) => Promise<Answer>;

/** A route whose handler takes nothing but the caller and, for one row, its id. */
interface ShortRoute {
  call: (request: FastifyRequest, caller: Caller | ListCaller) => Promise<Answer>;
  /** What of a request decides how it is read, besides the level; no header has a line break. */
  keyOf: (request: FastifyRequest) => string | undefined;
  /** Tells its requests from those of other routes. */
  name: string;
}

const fail =
  (request: FastifyRequest, reply: FastifyReply) =>
  (error: unknown): void =>
    answerProblem(error, request, reply);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Lists and single rows that were asked for before take a short way to the same handler: who asks is known from the token, what is
 * asked from the first request that asked so. That one went through guard and pipes, which need not say yes to the same again
 * (`docs/decisions/0122`).
 */
@Injectable()
export class ShortWay {
  private readonly known = new KnownRequests();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly host: HttpAdapterHost,
    private readonly verified: VerifiedTokens,
    private readonly limits: RateLimits,
  ) {
    let routes: ReadonlyMap<string, ShortRoute> | undefined;
    // Not when the module is initialised, for then Nest has registered its routes; when it does, all controllers are there.
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onRoute', (options) => {
      routes ??= this.shortRoutes();
      const route = options.method === 'GET' ? routes.get(options.url) : undefined;
      if (route) options.handler = this.shortened(route, options.handler);
    });
  }

  private shortRoutes(): Map<string, ShortRoute> {
    const controllers = this.discovery.getControllers().filter(({ instance }) => instance !== undefined);
    const routes = controllers.flatMap(({ metatype, instance }) =>
      declaredRoutes([metatype as Type]).flatMap((route): [string, ShortRoute][] => {
        const short = shortRoute(route, instance as Record<string, Handler>);
        return short ? [[route.path, short]] : [];
      }),
    );
    return new Map(routes);
  }

  private shortened(route: ShortRoute, long: RouteHandlerMethod): RouteHandlerMethod {
    const { host, known, limits, verified } = this;
    const answer = (asked: Asked, actor: Actor, request: FastifyRequest, reply: FastifyReply): void => {
      const { url, ip: address, id: requestId, headers } = request;
      const { selection, mask, plan, kept } = asked;
      // Written out: to spread what was asked took as long as to find the row.
      const caller = { selection, mask, plan, kept, actor, url, address, requestId, ifMatch: headers['if-match'] };
      route
        .call(request, caller)
        .then((result) => void host.httpAdapter.reply(reply, result, 200))
        .catch(fail(request, reply));
    };
    return function (request, reply) {
      const { authorization, 'x-api-key': apiKey } = request.headers;
      const actor = authorization === undefined ? GUEST : verified.actorOf(authorization);
      const rest = actor && apiKey === undefined ? route.keyOf(request) : undefined;
      if (!actor || rest === undefined) return long.call(this, request, reply);
      const key = `${route.name} ${actor.level} ${rest}`;
      const asked = known.get(key);
      if (!asked) {
        known.learnFrom(request, key);
        return long.call(this, request, reply);
      }
      try {
        const waiting = actor.id === null ? undefined : limits.admitAccount(actor.id, reply);
        if (waiting) waiting.then(() => answer(asked, actor, request, reply)).catch(fail(request, reply));
        else answer(asked, actor, request, reply);
      } catch (error) {
        fail(request, reply)(error);
      }
      // What comes later is answered then.
      return undefined;
    };
  }
}

function shortRoute(
  { controller, handler, name, policy }: DeclaredRoute,
  instance: Record<string, Handler>,
): ShortRoute | undefined {
  const kind = Reflect.getMetadata(ROUTE_KIND, handler) as RouteKind | undefined;
  const method = name.slice(name.indexOf('.') + 1);
  // Visitors of pages, and those of whom nothing is asked, are known in other ways.
  if (policy.isPublic || policy.isPage) return undefined;
  if (!takesCallerAlone(controller as Type<object>, method, kind)) return undefined;
  if (kind === 'list') {
    return {
      call: (_request, caller) => instance[method](caller),
      keyOf: ({ url, headers }) => `${url}\n${headers.accept ?? ''}\n${maskKey(headers)}`,
      name,
    };
  }
  return {
    call: ({ params }, caller) => instance[method]((params as { id: string }).id, caller),
    keyOf: ({ params, headers }) => (UUID.test((params as { id: string }).id) ? maskKey(headers) : undefined),
    name,
  };
}

/** A mask that is not there is not the same as an empty one. */
const maskKey = ({ 'x-fields': mask }: FastifyRequest['headers']): string =>
  mask === undefined ? '' : `{${String(mask)}`;
