import type { IncomingMessage } from 'node:http';
import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryService, HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { type Actor, type DeclaredRoute, declaredRoutes, GUEST, VerifiedTokens } from '@app/shared/auth';
import { type Answer, doorOf, type Pass, publicKeyOf, type Visitor } from '@app/shared/http';
import type { Caller, ListCaller } from '../caller';
import { type Known, KnownRequests } from './known-request';
import { ROUTE_KIND, type RouteKind } from './route';
import { takenBeforeCaller } from './asking';

type Handler = (...values: unknown[]) => Promise<Answer>;

/** What answers who asks alike. */
interface ShortCall {
  readonly path: string;
  /** Whether guests may be given what is kept for all of them. */
  readonly isKept: boolean;
  call(url: string, caller: Caller | ListCaller): Promise<Answer>;
}

/** A route whose handler takes nothing but values of the path, and the caller. */
interface ShortRoute {
  /** Whether an id at the end of the path is all of it that it takes: that may be another one each time. */
  readonly isRow: boolean;
  /** @param values of the path, which are those of all who ask alike */
  callFor(values: Readonly<Record<string, string>>): ShortCall;
}

/** What of a request decides how it is read; Node's and Fastify's have it alike. */
type Head = Pick<IncomingMessage, 'headers' | 'url'>;

/** The path of one row, and nothing behind it. */
const ROW = /^[^?]*\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ID_LENGTH = 36;

/**
 * Lists and single rows that were asked for before take a short way to their handler, past Fastify and Nest: who asks is known from the
 * token, what is asked from the first request that asked so. That one went through guard and pipes, which need not say yes to the
 * same again (`docs/decisions/0122`).
 */
@Injectable()
export class ShortWay {
  private readonly known = new KnownRequests<ShortCall>();

  constructor(
    private readonly discovery: DiscoveryService,
    host: HttpAdapterHost,
    private readonly verified: VerifiedTokens,
  ) {
    let routes: ReadonlyMap<string, ShortRoute> | undefined;
    // Not when the module is initialised, for then Nest has registered its routes; when it does, all controllers are there.
    host.httpAdapter.getInstance<FastifyInstance>().addHook('onRoute', (options) => {
      routes ??= this.shortRoutes();
      const route = options.method === 'GET' ? routes.get(options.url) : undefined;
      if (!route) return;
      const { handler } = options;
      const { known, verified } = this;
      options.handler = function (request, reply) {
        const asking = askingOf(request.raw, verified);
        if (asking?.isRow === route.isRow) {
          known.learnFrom(request, asking.key, route.callFor(request.params as Record<string, string>));
        }
        return handler.call(this, request, reply);
      };
    });
    doorOf(host).post((request) => this.passOf(request));
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

  private passOf(request: IncomingMessage): Pass | undefined {
    const asking = askingOf(request, this.verified);
    const known = asking && this.known.get(asking.key);
    return known && passTo(known, asking.actor);
  }
}

function passTo({ asked, route }: Known<ShortCall>, actor: Actor): Pass {
  return {
    route: route.path,
    accountId: actor.id,
    answer: ({ request, address, requestId }: Visitor) => {
      const { url = '', headers } = request;
      const { selection, mask, plan, kept } = asked;
      // Written out: to spread what was asked took as long as to find the row.
      const publicKey = route.isKept ? publicKeyOf(request) : undefined;
      const ifMatch = headers['if-match'];
      const { path } = route;
      const caller = { selection, mask, plan, kept, actor, url, address, requestId, ifMatch, publicKey, route: path };
      return route.call(url, caller);
    },
  };
}

interface Asking {
  actor: Actor;
  /** Tells how they ask from how others do. */
  key: string;
  isRow: boolean;
}

/** Who asks, and for what; undefined where there is more to look at. */
function askingOf({ url = '', headers }: Head, verified: VerifiedTokens): Asking | undefined {
  const { authorization, accept, 'x-api-key': apiKey, 'x-fields': mask } = headers;
  const actor = authorization === undefined ? GUEST : verified.actorOf(authorization);
  if (!actor || apiKey !== undefined) return undefined;
  // No header and no URL has a line break. A mask that is not there is not the same as an empty one.
  const fields = mask === undefined ? '' : `{${String(mask)}`;
  const isRow = ROW.test(url);
  const what = isRow ? url.slice(0, -ID_LENGTH) : `${url}\n${accept ?? ''}`;
  return { actor, key: `${actor.level} ${what}\n${fields}`, isRow };
}

function shortRoute(
  { controller, handler, name, path, policy }: DeclaredRoute,
  instance: Record<string, Handler>,
): ShortRoute | undefined {
  const kind = Reflect.getMetadata(ROUTE_KIND, handler) as RouteKind | undefined;
  const method = name.slice(name.indexOf('.') + 1);
  // Visitors of pages, and those of whom nothing is asked, are known in other ways.
  if (policy.isPublic || policy.isPage) return undefined;
  const names = takenBeforeCaller(controller as Type<object>, method, kind);
  if (!names) return undefined;
  if (names.join() === 'id') {
    const call: ShortCall['call'] = (url, caller) => instance[method](url.slice(-ID_LENGTH), caller);
    return { isRow: true, callFor: () => ({ path, isKept: false, call }) };
  }
  return {
    isRow: false,
    callFor: (values) => {
      const taken = names.map((name) => values[name]);
      return { path, isKept: names.length > 0, call: (_url, caller) => instance[method](...taken, caller) };
    },
  };
}
