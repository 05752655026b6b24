import { IsArray, IsBoolean, IsDefined, IsISO8601, IsUUID, Matches, ValidateBy } from 'class-validator';
import { field, type FieldOptions } from './field';
import { IsStorableJson, isStorableJson } from './validation';

/** `true` or `false`. */
export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, {
    type: 'boolean',
    column: { type: 'boolean' },
    validation: [IsBoolean()],
    documentation: { type: 'boolean' },
  });

/** A calendar date without time or zone, `2026-11-24`. */
export const Day = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, {
    type: 'date',
    column: { type: 'date' },
    validation: [
      IsISO8601({ strict: true }),
      Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a date as in 2026-11-24' }),
    ],
    documentation: { type: 'string', format: 'date' },
  });

/** A moment in UTC with milliseconds, `2026-11-24T09:30:00.000Z`. */
export const Timestamp = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, {
    type: 'timestamp',
    // Three digits, so that what is stored, shown, filtered by and put into a cursor is one and the same moment.
    column: { type: 'timestamptz', precision: 3 },
    validation: [
      IsISO8601({ strict: true, strictSeparator: true }),
      Matches(/^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/, {
        message: '$property must be a moment with a zone, as in 2026-11-24T09:30:00Z',
      }),
    ],
    documentation: { type: 'string', format: 'date-time' },
  });

/** Free JSON: an object of the client's own making. Untyped for masks, not filterable. */
export const Json = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, {
    type: 'json',
    column: { type: 'jsonb' },
    validation: [IsStorableJson()],
    documentation: { type: 'object', additionalProperties: true },
  });

/** A list of JSON that the program makes; clients do not write it. Untyped for masks, not filterable. */
export const JsonList = ({ items, ...options }: FieldOptions & { items: object }): PropertyDecorator =>
  field(options, {
    type: 'json',
    column: { type: 'jsonb' },
    validation: [IsArray()],
    documentation: { type: 'array', items },
  });

/** What OpenAPI says of any JSON value but null. */
export const ANY_JSON = {
  oneOf: ['boolean', 'number', 'string', 'array', 'object'].map((type) =>
    type === 'array' ? { type, items: {} } : { type },
  ),
};

/** Any JSON value but null, of a kind that something else decides. Untyped for masks, not filterable. */
export const AnyJson = (options: { description?: string } = {}): PropertyDecorator =>
  field(options, {
    type: 'json',
    column: { type: 'jsonb' },
    validation: [
      IsDefined(),
      ValidateBy({
        name: 'isStorableJson',
        validator: {
          validate: (value) => isStorableJson({ value: value as unknown }),
          defaultMessage: () => '$property must be JSON of a few levels, without NUL in its texts',
        },
      }),
    ],
    documentation: ANY_JSON,
  });

/** An id of another row that is not a relation of the model. */
export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, {
    type: 'uuid',
    column: { type: 'uuid' },
    validation: [IsUUID()],
    documentation: { type: 'string', format: 'uuid' },
  });
