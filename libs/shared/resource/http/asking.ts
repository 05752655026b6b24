import {
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  Param,
  ParseUUIDPipe,
  type PipeTransform,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { actorOf } from '@app/shared/auth';
import { ListConfig } from '@app/shared/config';
import { NotFound } from '@app/shared/errors';
import { resolveCurrentList } from '@app/shared/filtering';
import { publicKeyOf } from '@app/shared/http';
import type { Level, ModelClass } from '@app/shared/model';
import { decodeHeader, formatMask, parseMask, project, type Selection, shapeOf } from '@app/shared/serialization';
import type { Caller, ListCaller } from '../caller';
import { csvFormatOf } from './csv-format';
import { defaultMaskOf, defaultMaskText } from './default-mask';
import { keyedRequest } from './keyed';
import { listSpecOf } from './list-spec';
import { modelOf } from './resource';

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

function callerOf(context: ExecutionContext): { caller: Caller; request: FastifyRequest; model: ModelClass } {
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
  return {
    caller: { actor, selection, mask, url, publicKey, address, requestId, ifMatch: headers['if-match'], keyed },
    request,
    model,
  };
}

/**
 * Who is asking, and the mask of the answer. It is made before the body is looked at and before the handler runs, so that
 * a bad mask wins over every other error and writes nothing.
 *
 * @throws MaskError
 */
export const Asking = createParamDecorator(
  (_: undefined, context: ExecutionContext): Caller => callerOf(context).caller,
);

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
class ListPipe implements PipeTransform<ReturnType<typeof callerOf>, Promise<ListCaller>> {
  constructor(private readonly limits: ListConfig) {}

  async transform({ caller, request, model }: ReturnType<typeof callerOf>): Promise<ListCaller> {
    const spec = listSpecOf(request, this.limits);
    const shape = shapeOf(model, caller.actor.level);
    const plan = await resolveCurrentList(spec, shape, this.limits);
    return { ...caller, plan, csv: csvFormatOf(request) };
  }
}

const askingList = createParamDecorator((_: undefined, context: ExecutionContext) => callerOf(context));

/**
 * The same with the filter, sort and page of a list.
 *
 * @throws MaskError, QueryError, 413 or 414 for a query that is too long
 */
export const AskingList = (): ParameterDecorator => askingList(ListPipe);

/** The `{id}` of the path; what is no UUID names no row. */
export const RowId = (): ParameterDecorator =>
  Param(
    'id',
    new ParseUUIDPipe({ exceptionFactory: () => new NotFound('The id in the path is no UUID, so it names nothing') }),
  );
