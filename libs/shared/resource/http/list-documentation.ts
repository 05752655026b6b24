import { ApiBody, ApiExtension, ApiQuery, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { ModelClass } from '@app/shared/model';
import type { Schema } from '../openapi/nullable';
import { ApiReason } from '../openapi/problems';
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

/** The size of a page, as far as the configuration has no part in it. */
export const PAGE_SIZE = { type: 'integer', minimum: 0 } as const;

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
  query('pageSize', { schema: { ...PAGE_SIZE } }),
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

const schemaNamed = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** What the body of every search is made of, by the names that the schemas have. */
export const SEARCH_SCHEMAS = {
  SearchFilter: oneOrMore({ type: 'object' }),
  SearchSort: oneOrMore(
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
  PageNumber: pageNumber,
  PageCursor: { ...cursor.schema, description: cursor.description },
  PageCount: { ...count.schema, description: count.description },
  CsvFile: {
    type: 'string',
    description:
      'RFC 4180, with a header line. Nested fields are columns of their own, as in `price.amount`; lists and free JSON ' +
      'are JSON text. Null is empty, empty text is `""`. Text that looks like a formula begins with an apostrophe',
  },
};

const searchBody = ApiBody({
  required: false,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      filter: schemaNamed('SearchFilter'),
      sort: schemaNamed('SearchSort'),
      pageNumber: schemaNamed('PageNumber'),
      pageSize: schemaNamed('PageSize'),
      cursor: schemaNamed('PageCursor'),
      count: schemaNamed('PageCount'),
    },
  },
});

/** What the schema of a page of a list is called. */
export const pageOf = (model: ModelClass): string => `${model.name}Page`;

/** A page of a list, as JSON. */
export const pageSchema = (model: ModelClass): Schema => ({
  type: 'object',
  required: ['data', 'page'],
  properties: {
    data: { type: 'array', items: { $ref: getSchemaPath(model) } },
    page: schemaNamed('Page'),
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
      'application/json': { schema: schemaNamed(pageOf(model)) },
      'text/csv': { schema: schemaNamed('CsvFile') },
    },
  });

const tooLong = ApiReason('QueryTooLong');
const tooSlow = ApiReason('QueryTooSlow');

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
  tooLong,
  tooSlow,
];
