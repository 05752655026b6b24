import type { Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { ApiExtraModels, ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { IDEMPOTENCY_KEY } from '@app/shared/idempotency';
import { isArchivable, type ModelClass, modelOptions, type ModelOptions } from '@app/shared/model';
import { isUncounted, pluralOf, spoken } from '../openapi/names';
import { ApiReason } from '../openapi/problems';
import { batchDocumentation } from './batch-documentation';
import { isKeyRequired, takesKey } from './keyed';
import { defaultMaskText } from './default-mask';
import { handlersOf } from './handlers';
import { listDocumentation, searchDocumentation } from './list-documentation';
import { ROUTE_KIND, type RouteKind } from './route';
import { rowSchema, secretOf } from './shown-once';

/** `a unit`, `an order`, `stock`. */
function withArticle(model: ModelClass): string {
  const noun = spoken(model);
  if (isUncounted(noun)) return noun;
  return `${/^(?!uni)[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

const hasId = (handler: object): boolean => (Reflect.getMetadata(PATH_METADATA, handler) as string).includes(':id');

/** The verb that a handler is called by, as a sentence begins: `Confirm`. */
const spokenVerb = (handler: object): string =>
  (handler as { name: string }).name.replace(/^./, (letter) => letter.toUpperCase());

/** Only where the path has an id. */
const idParameter: MethodDecorator = (prototype, name, descriptor) => {
  if (!hasId(descriptor.value as object)) return;
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })(prototype, name, descriptor);
};

/** What guards a row from being changed by who has not seen it as it is. */
const precondition = ({ requiresMatch = false }: ModelOptions): MethodDecorator[] => [
  ApiHeader({ name: 'If-Match', required: requiresMatch, description: 'The ETag that was read' }),
  ApiReason('RowChanged'),
  ...(requiresMatch ? [ApiReason('MatchMissing')] : []),
];

/** For who has the row and wants to know whether it has changed. */
const revalidation: MethodDecorator[] = [
  ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of what the client has' }),
  ApiResponse({ status: 304, description: 'The client has it as it is' }),
];

/** The default of the header is the route's own; that of the model stands at its schema, as `x-mask`. */
const maskHeader: MethodDecorator = (prototype, name, descriptor) => {
  const text = defaultMaskText(descriptor.value as object);
  ApiHeader({
    name: 'X-Fields',
    description: 'An optional fields mask',
    required: false,
    schema: { type: 'string', format: 'mask', ...(text === undefined ? {} : { default: text }) },
  })(prototype, name, descriptor);
};

const one = (model: ModelClass, status: number, description: string, schema = rowSchema(model)): MethodDecorator =>
  ApiResponse({
    status,
    description,
    content: { 'application/json': { schema } },
    headers: {
      ETag: { required: true, schema: { type: 'string' }, description: '`"version.bodyhash"`' },
      ...(status === 201 && { Location: { required: true, schema: { type: 'string' }, description: 'Its address' } }),
    },
  });

/** Of every route that creates or changes something. */
const keyed = (isRequired: boolean): MethodDecorator[] => [
  ApiHeader({
    name: IDEMPOTENCY_KEY,
    required: isRequired,
    description:
      'A name that the client gives to the request, so that it may send it again: it is done once, and within 24 hours ' +
      'answered as it was the first time, with `Idempotency-Replayed: true`',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[ -~]+$' },
  }),
  ApiReason('KeyInUse'),
  ApiReason('KeyReused'),
];

/** Of every route that changes one row and shows it; what its state forbids, each kind of them may refuse. */
const changed = (model: ModelClass, summary: string): MethodDecorator[] => [
  ApiOperation({ summary }),
  idParameter,
  ...precondition(modelOptions(model)),
  one(model, 200, 'The changed row'),
  ApiReason('RowMissing'),
  ApiReason('StateForbids'),
  ApiReason('RuleBroken'),
  maskHeader,
];

/** What OpenAPI says of each kind of route, beyond what Nest finds itself. */
const DOCUMENTED: Record<
  RouteKind,
  (model: ModelClass, controller: Type<object>, handler: object) => MethodDecorator[]
> = {
  list: (model) => [
    ApiOperation({ summary: `List ${pluralOf(spoken(model))}` }),
    ...listDocumentation(model),
    maskHeader,
  ],
  search: (model) => [
    ApiOperation({ summary: `List ${pluralOf(spoken(model))} by a JSON body` }),
    ...searchDocumentation(model),
    maskHeader,
  ],
  detail: (model) => [
    ApiOperation({ summary: `Read one ${spoken(model)}` }),
    idParameter,
    ...revalidation,
    one(model, 200, 'The row'),
    ApiReason('RowMissing'),
    maskHeader,
  ],
  create: (model, controller) => [
    ApiOperation({ summary: `Create ${withArticle(model)}` }),
    one(model, 201, 'The new row; `Location` is its address', rowSchema(model, secretOf(controller))),
    ApiReason('UniqueTaken'),
    ApiReason('RuleBroken'),
    maskHeader,
  ],
  update: (model) => [...changed(model, `Change ${withArticle(model)}`), ApiReason('UniqueTaken')],
  archive: (model) => changed(model, `Archive ${withArticle(model)}: it is in no list that does not ask for it`),
  restore: (model) => [...changed(model, `Take ${withArticle(model)} out of the archive`), ApiReason('UniqueTaken')],
  step: (model, _, handler) => changed(model, `${spokenVerb(handler)} ${withArticle(model)}`),
  remove: (model) => [
    ApiOperation({ summary: `Delete ${withArticle(model)}` }),
    idParameter,
    ...precondition(modelOptions(model)),
    ApiResponse({ status: 204, description: 'It is gone' }),
    ApiReason('RowMissing'),
    ApiReason('InUse'),
    ApiReason('StateForbids'),
  ],
  batch: (model, controller) => [
    ...batchDocumentation(model, controller),
    ApiReason('RowMissing'),
    ApiReason('UniqueTaken'),
    ApiReason('RowChanged'),
    ApiReason('RuleBroken'),
    maskHeader,
  ],
};

/** Of a route that is of no kind. */
const own = (handler: object): MethodDecorator[] => [idParameter, ...(takesKey(handler) ? [maskHeader] : [])];

function documentHandlers(controller: Type<object>, decoratorsOf: (handler: object) => MethodDecorator[]): void {
  for (const { name, handler } of handlersOf(controller)) {
    for (const decorate of decoratorsOf(handler)) decorate(controller.prototype as object, name, { value: handler });
  }
}

/** Documents on every route of a controller that is of no model which requests may have an idempotency key. */
export const DocumentKeys = (): ClassDecorator => (controller) =>
  documentHandlers(controller as unknown as Type<object>, (handler) =>
    takesKey(handler) ? keyed(isKeyRequired(handler)) : [],
  );

/** Documents every route of a controller by its kind. */
export const documentRoutes =
  (model: ModelClass): ClassDecorator =>
  (target) => {
    ApiExtraModels(model)(target);
    const controller = target as unknown as Type<object>;
    documentHandlers(controller, (handler) => {
      const kind = Reflect.getMetadata(ROUTE_KIND, handler) as RouteKind | undefined;
      if ((kind === 'archive' || kind === 'restore') && !isArchivable(model)) {
        throw new Error(`${model.name} cannot be archived: let it extend ArchivableRow`);
      }
      return [
        ...(takesKey(handler) ? keyed(isKeyRequired(handler)) : []),
        ...(kind ? DOCUMENTED[kind](model, controller, handler) : own(handler)),
      ];
    });
  };
