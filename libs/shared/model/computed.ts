import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { VirtualColumn } from 'typeorm';
import type { Members, ScalarDefinition, ScalarType } from './definition';
import type { FieldOptions } from './field';
import { Level } from './level';
import { snakeCase } from './naming';
import { declareField } from './registry';

/**
 * A field that PostgreSQL computes from the row's own columns. It can be masked, filtered, sorted and exported like any
 * other, and costs nothing where it is not asked for.
 *
 * @param type what the expression yields; of JSON, its text will do
 * @param expression SQL over `column('property')` and, where it differs, over the level and the account that ask
 * @param options `array`: it yields a list of them; `inDefault` false: only a mask that names it shows it; `members`: what can be
 *   filtered by inside of it
 */
export const Computed = (
  type: ScalarType,
  expression: NonNullable<ScalarDefinition['expression']>,
  options: Omit<FieldOptions, 'default' | 'unique'> & {
    array?: boolean;
    inDefault?: boolean;
    members?: Members;
  } = {},
): PropertyDecorator => {
  return (prototype, property) => {
    const name = String(property);
    const { array = false } = options;
    declareField(prototype, {
      kind: 'scalar',
      name,
      type,
      array,
      nullable: options.nullable ?? false,
      filterable: options.filterable ?? true,
      sortable: options.sortable ?? !array,
      expression,
      inDefault: options.inDefault,
      members: options.members,
    });
    applyDecorators(
      VirtualColumn({
        query: (alias) => {
          const column = (own: string): string => `${alias}."${snakeCase(own).replace('.', '_')}"`;
          const sql = expression(column, { level: Level.Admin, account: 'NULL::uuid', column });
          return type === 'json' && !array ? `(${sql})::json` : sql;
        },
      }),
      ApiProperty({
        description: options.description,
        readOnly: true,
        nullable: options.nullable,
        ...(array
          ? { type: 'array', items: computedSchema[type] as { type: string; format?: string } }
          : computedSchema[type]),
      }),
    )(prototype, property);
  };
};

const computedSchema: Record<ScalarType, ApiPropertyOptions> = {
  text: { type: 'string' },
  enum: { type: 'string' },
  integer: { type: 'integer' },
  bigint: { type: 'integer', format: 'int64' },
  decimal: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  timestamp: { type: 'string', format: 'date-time' },
  uuid: { type: 'string', format: 'uuid' },
  json: { type: 'object', additionalProperties: true },
};
