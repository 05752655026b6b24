import { ApiBody, ApiExtension, ApiQuery, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ApiProblem } from '@app/shared/errors';
import type { ModelClass } from '@app/shared/model';
import { csvOptions } from './csv-format';

/** Marks an operation as a list of a model; what depends on the fields is added when all models are known (`describeLists`). */
export const LISTED_MODEL = 'x-lists';

const count = {
  description: 'How the total is found: every row is counted, or the statistics are asked, or nobody asks',
  schema: { type: 'string', enum: ['exact', 'estimated', 'none'], default: 'exact' },
};

const cursor = {
  description:
    'Walks the list instead of counting pages: empty for the first page, then what the link to the next one says. ' +
    'Each page costs the same, however far, and rows that come or go meanwhile shift nothing',
  schema: { type: 'string' },
};

const pageNumber = { type: 'integer', minimum: 1, default: 1 };
const pageSize = { type: 'integer', minimum: 0 };

const query = (name: string, rest: object): MethodDecorator => ApiQuery({ name, required: false, ...rest });

const csvParameters = [
  query('delimiter', {
    description: 'Of a CSV file',
    schema: { type: 'string', enum: csvOptions.delimiter, default: 'comma' },
  }),
  query('bom', {
    description: 'A CSV file begins with a byte order mark, by which spreadsheets know that it is UTF-8',
    schema: { type: 'boolean', default: false },
  }),
];

/** JSON in a query string is text; the description is completed with the fields. */
const listParameters = [
  query('filter', { schema: { type: 'string' } }),
  query('sort', { schema: { type: 'string' } }),
  query('pageNumber', { schema: pageNumber }),
  query('pageSize', { schema: pageSize }),
  query('cursor', cursor),
  query('count', count),
  ...csvParameters,
];

const item = (properties: Record<string, object>, required: string[]): object => ({
  type: 'object',
  required,
  properties,
});
const oneOrMore = (schema: object): object => ({ anyOf: [schema, { type: 'array', items: schema }] });

const searchBody = ApiBody({
  required: false,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      filter: oneOrMore({ type: 'object' }),
      sort: oneOrMore(
        item(
          {
            field: { type: 'string' },
            direction: { type: 'string', enum: ['asc', 'desc'] },
            model: { type: 'string' },
            nullsfirst: { type: 'boolean' },
            nullslast: { type: 'boolean' },
          },
          ['field', 'direction'],
        ),
      ),
      pageNumber,
      pageSize,
      cursor: { ...cursor.schema, description: cursor.description },
      count: { ...count.schema, description: count.description },
    },
  },
});

const page = (model: ModelClass): MethodDecorator =>
  ApiResponse({
    status: 200,
    description: 'A page of the list; for `Accept: text/csv` a file of all of its rows, whatever page is asked for',
    headers: {
      Link: { schema: { type: 'string' }, description: 'The next page and the one before (RFC 8288)' },
    },
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['data', 'page'],
          properties: {
            data: { type: 'array', items: { $ref: getSchemaPath(model) } },
            page: { $ref: '#/components/schemas/Page' },
          },
        },
      },
      'text/csv': {
        schema: {
          type: 'string',
          description:
            'RFC 4180, with a header line. Nested fields are columns of their own, as in `price.amount`; lists and free JSON ' +
            'are JSON text. Null is empty, empty text is `""`. Text that looks like a formula begins with an apostrophe',
        },
      },
    },
  });

const tooLong = ApiProblem(414, 'The query string is too long; send it as the body of a search');
const tooLarge = ApiProblem(413, 'The body is too large');
const tooSlow = ApiProblem(503, 'The query took too long (`query_timeout`)');

/** What OpenAPI says of a list that is asked for by URL. */
export const listDocumentation = (model: ModelClass): MethodDecorator[] => [
  ApiExtension(LISTED_MODEL, model.name),
  ...listParameters,
  page(model),
  tooLong,
  tooSlow,
];

/** The same of a list that is asked for by body. */
export const searchDocumentation = (model: ModelClass): MethodDecorator[] => [
  ApiExtension(LISTED_MODEL, model.name),
  ...csvParameters,
  searchBody,
  page(model),
  tooLarge,
  tooLong,
  tooSlow,
];
