import type { Type as Class } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiQuery, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ApiProblem } from '@app/shared/errors';
import { type ModelClass, modelOptions } from '@app/shared/model';
import { pluralOf, spoken } from '../openapi/names';
import { LARGEST_BATCH } from '../write/batch';
import { batchRoutes } from './batch-route';

const referenceTo = (schema: string | ModelClass): { $ref: string } => ({ $ref: getSchemaPath(schema) });

const list = (items: object): object => ({
  type: 'object',
  additionalProperties: false,
  required: ['items'],
  properties: { items: { type: 'array', minItems: 1, maxItems: LARGEST_BATCH, items } },
});

const outcome = (properties: Record<string, object>, required: string[]): object => ({
  type: 'object',
  required: ['status', ...required],
  properties: { status: { type: 'integer', description: 'Of the request that does the same alone' }, ...properties },
});

/** What OpenAPI says of the batch of a controller: the items that its other routes allow. */
export function batchDocumentation(model: ModelClass, controller: Class<object>): MethodDecorator[] {
  const routes = [...batchRoutes(controller, model).values()];
  const done = { location: { type: 'string' }, etag: { type: 'string' }, body: referenceTo(model) };
  const verbs = routes.map(({ operation }) => operation).join(', ');
  const byOperation = routes.map(({ operation, item }) => [operation, getSchemaPath(item)]);
  return [
    ApiOperation({
      summary: `${verbs[0].toUpperCase()}${verbs.slice(1)} up to ${LARGEST_BATCH} ${pluralOf(spoken(model))} at once`,
      description:
        'Each item is done as by its own request, in the order of the list, in one transaction: by default all of them or ' +
        'none. The errors of all items have pointers such as `/items/3/body/name`.',
    }),
    ApiExtraModels(...routes.map(({ item }) => item)),
    ApiQuery({
      name: 'atomic',
      required: false,
      description: 'False: what fails is left out, and each item has a status of its own',
      schema: { type: 'boolean', default: true },
    }),
    ApiBody({
      schema: list({
        oneOf: routes.map(({ item }) => referenceTo(item as ModelClass)),
        discriminator: { propertyName: 'op', mapping: Object.fromEntries(byOperation) as Record<string, string> },
      }),
    }),
    ApiResponse({
      status: 200,
      description: 'What has become of each item, in their order',
      content: {
        'application/json': {
          schema: list({ anyOf: [outcome(done, []), outcome({ problem: referenceTo('Problem') }, ['problem'])] }),
        },
      },
    }),
    ...(modelOptions(model).requiresMatch ? [ApiProblem(428, '`ifMatch` of an item is missing')] : []),
  ];
}
