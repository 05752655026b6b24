import { type ExecutionContext, RequestMethod, SetMetadata } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import type { FastifyRequest } from 'fastify';
import { actorOf, callerName } from '@app/shared/auth';
import { IDEMPOTENCY_KEY, idempotencyKeyOf, type KeyedRequest, missingKey, nobodysKey } from '@app/shared/idempotency';
import { takesFile } from '@app/shared/http';
import { ROUTE_KIND } from './route';

const KEY_REQUIRED = 'resource:key-required';

/** The route is for requests with an `Idempotency-Key` only: what it does must not happen twice. */
export const RequireKey = (): MethodDecorator => SetMetadata(KEY_REQUIRED, true);

const GUESTS_KEY = 'resource:guests-key';

type NameOf = (request: FastifyRequest) => string | undefined;

/**
 * Guests may have keys, too: those of whoever has what the request shows, such as the token of a cart.
 *
 * @param nameOf a text that no other guest has; undefined: the request shows nothing
 */
export const KeyedBy = (nameOf: NameOf): MethodDecorator => SetMetadata(GUESTS_KEY, nameOf);

const guestName = (handler: object, request: FastifyRequest): string | undefined =>
  (Reflect.getMetadata(GUESTS_KEY, handler) as NameOf | undefined)?.(request);

export const isKeyRequired = (handler: object): boolean => Reflect.hasMetadata(KEY_REQUIRED, handler);

/** Whether requests to the route may have a key: whatever creates or changes something. */
export function takesKey(handler: object): boolean {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  const isWrite = method === RequestMethod.POST || method === RequestMethod.PATCH;
  return isWrite && Reflect.getMetadata(ROUTE_KIND, handler) !== 'search';
}

/**
 * The request as one that shall have one effect; undefined where it does not ask for that.
 *
 * @param mask canonical text of what the answer shall show
 * @throws BadRequest for a bad key, or where one is missing
 */
export function keyedRequest(
  context: ExecutionContext,
  request: FastifyRequest,
  mask: string,
): KeyedRequest | undefined {
  const handler = context.getHandler();
  const { method, url, body, raw } = request;
  const actor = actorOf(request);
  if (!takesKey(handler)) return undefined;
  const { [IDEMPOTENCY_KEY.toLowerCase()]: values } = raw.headersDistinct;
  const key = idempotencyKeyOf(values);
  if (key === undefined) return isKeyRequired(handler) ? missingKey() : undefined;
  const scope = callerName(actor) ?? guestName(handler, request);
  if (scope === undefined) return nobodysKey();
  const status =
    (Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined) ?? (method === 'POST' ? 201 : 200);
  // The level is a part of it, so that nobody is shown again what they may no longer see.
  // A form is a stream, which its reader adds when it has been read.
  const said = takesFile(handler) ? undefined : body;
  return { scope, key, account: actor.id, identity: JSON.stringify([method, url, mask, actor.level, said]), status };
}
