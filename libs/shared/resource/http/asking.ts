import {
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  Param,
  ParseUUIDPipe,
  type PipeTransform,
  type Type,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { actorOf } from '@app/shared/auth';
import { ListConfig } from '@app/shared/config';
import { NotFound } from '@app/shared/errors';
import { isLasting, resolveCurrentList } from '@app/shared/filtering';
import { publicKeyOf } from '@app/shared/http';
import type { Level, ModelClass } from '@app/shared/model';
import { timed } from '@app/shared/profiling';
import { decodeHeader, formatMask, parseMask, project, type Selection, shapeOf } from '@app/shared/serialization';
import type { Caller, ListCaller } from '../caller';
import { csvFormatOf } from './csv-format';
import { defaultMaskOf, defaultMaskText } from './default-mask';
import { keyedRequest } from './keyed';
import { foundOut } from './known-request';
import { listSpecOf } from './list-spec';
import { SlugPipe } from './path-slug';
import { modelOf } from './resource';
import type { RouteKind } from './route';

/** How many characters of mask texts are kept with what they select. */
const MASK_CACHE = 1_000_000;

interface ParsedMask {
  selection: Selection;
  mask: string;
}

// Bounded by size, since clients may send any text.
const masks = new LRUCache<string, ParsedMask>({ maxSize: MASK_CACHE, sizeCalculation: (_, key) => key.length });

/** What the request's `X-Fields` selects of the model, or the default mask of the route, or that of the model. */
function maskOf(model: ModelClass, level: Level, handler: object, header: string | undefined): ParsedMask {
  const key = [model.name, level, defaultMaskText(handler), header].join('\n');
  let parsed = masks.get(key);
  if (!parsed) {
    const asked = header === undefined ? undefined : parseMask(header);
    const usual = defaultMaskOf(handler);
    const mask = asked ?? usual;
    const selection = project(shapeOf(model, level), asked, usual);
    masks.set(key, (parsed = { selection, mask: mask ? formatMask(mask) : '' }));
  }
  return parsed;
}

interface Called {
  caller: Caller;
  request: FastifyRequest;
  model: ModelClass;
}

function callerOf(context: ExecutionContext): Called {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const model = modelOf(context.getClass());
  const actor = actorOf(request);
  const { selection, mask } = maskOf(
    model,
    actor.level,
    context.getHandler(),
    decodeHeader(request.headers['x-fields']),
  );
  const keyed = keyedRequest(context, request, mask);
  const { url, headers, ip: address, id: requestId } = request;
  const publicKey = publicKeyOf(request);
  const { url: route } = request.routeOptions;
  return {
    caller: { actor, selection, mask, url, publicKey, route, address, requestId, ifMatch: headers['if-match'], keyed },
    request,
    model,
  };
}

/** What the argument of a handler is made by. */
type Factory = (data: undefined, context: ExecutionContext) => unknown;

const asking = (_: undefined, context: ExecutionContext): Caller => {
  const { caller, request } = timed('parse', () => callerOf(context));
  foundOut(request, { selection: caller.selection, mask: caller.mask, kept: {} });
  return caller;
};

/**
 * Who is asking, and the mask of the answer. It is made before the body is looked at and before the handler runs, so that
 * a bad mask wins over every other error and writes nothing.
 *
 * @throws MaskError
 */
export const Asking = createParamDecorator(asking);

/** Nothing of any model. */
const NOTHING: Selection = {
  projection: { shape: { model: '', level: 0, fields: new Map(), defaultMask: new Map() }, fields: [] },
  ignored: [],
};

/** Who is asking for something that is no model: there is no mask. @throws BadRequest for a bad idempotency key */
export const Acting = createParamDecorator((_: undefined, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { url, ip: address, id: requestId } = request;
  const keyed = keyedRequest(context, request, '');
  return { actor: actorOf(request), selection: NOTHING, mask: '', url, address, requestId, keyed };
});

/** The caller of a list, whose filter, sort and page are not read yet. */
@Injectable()
class ListPipe implements PipeTransform<Called, Promise<ListCaller>> {
  constructor(private readonly limits: ListConfig) {}

  async transform({ caller, request, model }: Called): Promise<ListCaller> {
    const spec = timed('parse', () => listSpecOf(request, this.limits));
    const shape = shapeOf(model, caller.actor.level);
    const plan = await timed('plan', () => resolveCurrentList(spec, shape, this.limits));
    const csv = csvFormatOf(request);
    const { selection, mask } = caller;
    if (!csv && isLasting(plan)) foundOut(request, { selection, mask, plan, kept: {} });
    return { ...caller, plan, csv };
  }
}

const askingForList = (_: undefined, context: ExecutionContext): Called => timed('parse', () => callerOf(context));

const askingList = createParamDecorator(askingForList);

/**
 * The same with the filter, sort and page of a list.
 *
 * @throws MaskError, QueryError, 413 or 414 for a query that is too long
 */
export const AskingList = (): ParameterDecorator => askingList(ListPipe);

/**
 * The names of what the handler of a list or of one row takes of the path, in front of the caller, where that is all that it takes:
 * then nothing else of a request decides what it does. Undefined: it takes something else.
 */
export function takenBeforeCaller(
  controller: Type<object>,
  method: string,
  kind: RouteKind | undefined,
): readonly string[] | undefined {
  const metadata = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<string, Argument>;
  const before = Object.values(metadata).sort((one, other) => one.index - other.index);
  const caller = before.pop()?.factory;
  const isCaller = (kind === 'list' && caller === askingForList) || (kind === 'detail' && caller === asking);
  return isCaller && before.every(isOfPath) ? before.map(({ data }) => data) : undefined;
}

/** As Nest keeps what decorators say of an argument. */
interface Argument {
  index: number;
  factory?: Factory;
  /** The name of a parameter of the path. */
  data?: unknown;
  pipes?: readonly unknown[];
}

/** It is as it stands in the path: these pipes look at it, and leave it. */
const isOfPath = (argument: Argument): argument is Argument & { data: string } =>
  typeof argument.data === 'string' &&
  argument.pipes?.length === 1 &&
  argument.pipes.every((pipe) => pipe instanceof ParseUUIDPipe || pipe instanceof SlugPipe);

/** The `{id}` of the path; what is no UUID names no row. */
export const RowId = (): ParameterDecorator =>
  Param(
    'id',
    new ParseUUIDPipe({ exceptionFactory: () => new NotFound('The id in the path is no UUID, so it names nothing') }),
  );
