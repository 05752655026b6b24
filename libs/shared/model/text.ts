import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsString, Length, Matches } from 'class-validator';
import { Check } from 'typeorm';
import type { FieldDefinition } from './definition';
import { field, type FieldOptions } from './field';
import { snakeCase } from './naming';
import { IsStorableText } from './validation';

/** Text of `min` to `max` characters. */
export const Text = (options: FieldOptions & { max: number; min?: number }): PropertyDecorator => {
  const min = options.min ?? (options.nullable ? 0 : 1);
  return field(options, {
    type: 'text',
    column: { type: 'varchar', length: options.max },
    validation: [IsString(), Length(min, options.max), IsStorableText()],
    documentation: { type: 'string', minLength: min, maxLength: options.max },
  });
};

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a field was declared by {@link Slug}. */
export const isSlug = (field: FieldDefinition | undefined): boolean =>
  field?.kind === 'scalar' && field.pattern === SLUG.source;

/** A name for URLs: lower-case letters, digits and single hyphens; unique. */
export const Slug = (options: FieldOptions & { max?: number } = {}): PropertyDecorator => {
  const max = options.max ?? 120;
  return field(
    { unique: true, ...options },
    {
      type: 'text',
      column: { type: 'varchar', length: max },
      validation: [
        IsString(),
        Length(1, max),
        Matches(SLUG, { message: '$property must be lower-case letters, digits and single hyphens' }),
      ],
      pattern: SLUG.source,
      documentation: { type: 'string', maxLength: max, example: 'green-tea' },
    },
  );
};

/**
 * A code by which a row is known, unique and in one spelling; PostgreSQL checks it as well.
 *
 * @param pattern of the whole code, in the syntax that JavaScript and PostgreSQL share
 */
export const Code = (pattern: RegExp, options: FieldOptions & { length: number; example: string }): PropertyDecorator =>
  applyDecorators(
    field(
      { unique: true, ...options },
      {
        type: 'text',
        column: { type: 'varchar', length: options.length },
        validation: [
          IsString(),
          Length(1, options.length),
          Matches(pattern, { message: `$property must be a code as in ${options.example}` }),
        ],
        pattern: pattern.source,
        documentation: {
          type: 'string',
          maxLength: options.length,
          example: options.example,
        },
      },
    ),
    (prototype: object, property?: string | symbol) =>
      Check(`"${snakeCase(String(property))}" ~ '${pattern.source}'`)(prototype.constructor),
  );

/** An e-mail address, at most 254 characters (RFC 5321). */
export const Email = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, {
    type: 'text',
    column: { type: 'varchar', length: 254 },
    validation: [IsString(), IsEmail(), Length(3, 254)],
    documentation: { type: 'string', format: 'email', maxLength: 254 },
  });

/** One word of a closed list. */
export const Enum = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    field(options, {
      type: 'enum',
      values,
      column: { type: 'varchar', length: 40 },
      validation: [IsIn(values)],
      documentation: { type: 'string', enum: [...values] },
    }),
    (prototype: object, property?: string | symbol) =>
      Check(`"${snakeCase(String(property))}" IN (${values.map((value) => `'${value}'`).join(', ')})`)(
        prototype.constructor,
      ),
  );

/** A list of texts of at most `max` characters, at most `size` of them. */
export const TextList = (options: FieldOptions & { max: number; size: number }): PropertyDecorator =>
  field(options, {
    type: 'text',
    array: true,
    column: { type: 'varchar', length: options.max, array: true },
    validation: [
      IsArray(),
      ArrayMaxSize(options.size),
      Length(0, options.max, { each: true }),
      IsStorableText({ each: true }),
    ],
    documentation: { type: 'array', items: { type: 'string', maxLength: options.max }, maxItems: options.size },
  });
