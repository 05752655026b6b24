import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsOptional, ValidateIf } from 'class-validator';
import { Column, type ColumnOptions } from 'typeorm';
import type { ScalarType } from './definition';
import { declareField } from './registry';

/** What every field may say. */
export interface FieldOptions {
  /** May hold null, on the wire and in the database. */
  nullable?: boolean;
  /** The value of a new row that does not say one; it makes the field optional in create bodies. */
  default?: unknown;
  /** One sentence for the API documentation. */
  description?: string;
  /** False: the field can be read but not filtered by. */
  filterable?: boolean;
  /** False: the field can be read but not sorted by. */
  sortable?: boolean;
  unique?: boolean;
  /** Data about a person, or what opens a door: the audit log says that it has changed, and no value. */
  privacy?: 'personal' | 'secret';
}

/** What a kind of field brings. */
export interface Declaration {
  type: ScalarType;
  array?: boolean;
  values?: readonly string[];
  /** The regular expression that a text must match. */
  pattern?: string;
  column: ColumnOptions;
  validation: PropertyDecorator[];
  documentation: ApiPropertyOptions;
}

/** One decorator from the four that a stored field consists of: column, validation, documentation, and its entry here. */
export function field(options: FieldOptions, declaration: Declaration): PropertyDecorator {
  const { nullable = false, description } = options;
  const optional = nullable || options.default !== undefined;
  return (prototype, property) => {
    const name = String(property);
    declareField(prototype, {
      kind: 'scalar',
      name,
      type: declaration.type,
      array: declaration.array ?? false,
      nullable,
      filterable: options.filterable ?? declaration.type !== 'json',
      sortable: options.sortable ?? (declaration.type !== 'json' && !declaration.array),
      values: declaration.values,
      pattern: declaration.pattern,
      privacy: options.privacy,
      maxLength: declaration.column.length === undefined ? undefined : Number(declaration.column.length),
    });
    applyDecorators(
      Column({ nullable, unique: options.unique, default: options.default, ...declaration.column }),
      ...declaration.validation,
      ...(nullable ? [IsOptional()] : optional ? [ValidateIf((_, value) => value !== undefined)] : []),
      ApiProperty({
        description,
        nullable: nullable || undefined,
        required: !optional,
        default: options.default,
        pattern: declaration.pattern,
        ...declaration.documentation,
      } as ApiPropertyOptions),
    )(prototype, property);
  };
}
