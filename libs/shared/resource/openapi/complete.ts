import type { OpenAPIObject } from '@nestjs/swagger';
import { fieldsOf, levelName, type ModelClass, models, modelOptions, Level } from '@app/shared/model';
import { formatMask, shapeOf } from '@app/shared/serialization';
import { describeLists } from './lists';
import { describeCredentials } from './credentials';
import { describeRefusals } from './refusals';
import { shareRepeated } from './sharing';
import { toOpenApi31, type Schema } from './nullable';

/**
 * Adds to a document what decorators cannot say: relations that other models declared, who sees what, the default mask,
 * the schemas of errors and pages; and turns it into OpenAPI 3.1.
 */
export function completeDocument(declared: OpenAPIObject): OpenAPIObject {
  // What decorators have said is said once, for every document that is made of it.
  const document = structuredClone(declared);
  const schemas = ((document.components ??= {}).schemas ??= {}) as Record<string, Schema>;
  Object.assign(schemas, SHARED);
  for (const model of models()) if (schemas[model.name]) describeModel(model, schemas[model.name]);
  describeLists(document);
  describeRefusals(document);
  describeCredentials(document);
  shareRepeated(document);
  const paths = Object.entries(document.paths).map(([path, methods]) => [path, sorted(methods)] as const);
  document.paths = sorted(Object.fromEntries(paths));
  keepUsed(document);
  return { ...(toOpenApi31(document) as OpenAPIObject), openapi: '3.1.0' };
}

/** Leaves out every component that nothing refers to. */
function keepUsed(document: OpenAPIObject): void {
  const text = JSON.stringify(document);
  const components = document.components as Record<string, Record<string, object>>;
  for (const kind of ['headers', 'parameters', 'responses', 'schemas']) {
    const isUsed = ([name]: [string, object]): boolean => text.includes(`"#/components/${kind}/${name}"`);
    components[kind] = sorted(Object.fromEntries(Object.entries(components[kind]).filter(isUsed)));
  }
}

/** By name, so that two documents differ only in what they say, in whatever order controllers were loaded. */
const sorted = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1))) as T;

function describeModel(model: ModelClass, schema: Schema): void {
  const lowest = modelOptions(model).visibleTo ?? Level.Guest;
  const { fields, defaultMask } = shapeOf(model, lowest);
  const properties = (schema.properties ??= {});
  for (const field of fieldsOf(model).values()) {
    if (field.kind === 'relation') {
      const reference = { $ref: `#/components/schemas/${field.target().name}` };
      properties[field.name] =
        field.cardinality === 'one'
          ? { allOf: [reference], nullable: true }
          : { type: 'array', items: reference, maxItems: field.cap, description: 'Only when the mask asks for it' };
    }
    // A view that shows a field to everybody has taken the words of the model along.
    if (field.visibleTo > lowest) properties[field.name]['x-visible-to'] = levelName(field.visibleTo);
    else delete properties[field.name]['x-visible-to'];
  }
  for (const name of Object.keys(properties)) if (!fieldsOf(model).has(name)) delete properties[name];
  // What every caller gets from the default mask is always there; everything else depends on who asks for what.
  schema.required = [...defaultMask.keys()].filter((name) => fields.has(name));
  schema['x-mask'] = formatMask(defaultMask);
  if (lowest > Level.Guest) schema['x-visible-to'] = levelName(lowest);
}

const SHARED: Record<string, Schema> = {
  Page: {
    type: 'object',
    required: ['pageNumber', 'pageSize', 'numPages', 'totalResults', 'next', 'prev'],
    properties: {
      pageNumber: { type: 'integer', nullable: true, description: 'Null where the list is walked by cursor' },
      pageSize: { type: 'integer' },
      numPages: { type: 'integer', nullable: true },
      totalResults: { type: 'integer', nullable: true, description: 'Null for `count=none`' },
      next: { type: 'string', nullable: true },
      prev: { type: 'string', nullable: true },
    },
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457',
    required: ['type', 'title', 'status', 'detail', 'code', 'requestId', 'errors'],
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string' },
      code: { type: 'string' },
      requestId: { type: 'string' },
      traceId: { type: 'string', description: 'Of the trace that `traceparent` names' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['pointer', 'code', 'message'],
          properties: {
            pointer: { type: 'string', description: 'Into the body (RFC 6901), or the name of a parameter or header' },
            code: { type: 'string' },
            message: { type: 'string' },
            suggestions: { type: 'array', items: { type: 'string' }, description: 'Names or values that are close' },
          },
        },
      },
    },
  },
};
