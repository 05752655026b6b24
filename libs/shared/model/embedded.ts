import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { Check, Column } from 'typeorm';
import type { ModelClass } from './definition';
import { snakeCase } from './naming';
import { declareField } from './registry';

/** A kind of object that is kept in columns of the row. */
export interface EmbeddedKind {
  /** Its class on the wire and in columns that must be filled. Its first field is never null. */
  value: ModelClass;
  /** The same in columns that may be null, where there is no object. */
  optional: ModelClass;
  /** SQL that holds for an object and for none, over the columns of the parts. */
  check: (column: (part: string) => string) => string;
}

export interface EmbeddedOptions {
  nullable?: boolean;
  description?: string;
  /** What the audit log must not keep. */
  privacy?: 'personal' | 'secret';
}

/** An object in columns of the row: one nested schema for masks, `price.amount` for filters. It is changed as a whole. */
export const embedded = (
  { value, optional, check }: EmbeddedKind,
  { nullable = false, description, privacy }: EmbeddedOptions = {},
): PropertyDecorator => {
  const type = value as new () => object;
  return (prototype, property) => {
    const name = String(property);
    // TypeScript writes down the decorator that shares its name with the type; class-transformer makes one for an array.
    Reflect.defineMetadata('design:type', Object, prototype, property);
    declareField(prototype, { kind: 'embedded', name, nullable, privacy, type: () => value });
    applyDecorators(
      Column(() => (nullable ? optional : value), { prefix: name }),
      nullable ? IsOptional() : IsDefined(),
      IsObject(),
      ValidateNested(),
      Type(() => type),
      ApiProperty({ type: () => type, description, nullable, required: !nullable }),
    )(prototype, property);
    if (nullable) Check(check((part) => `"${snakeCase(name)}_${snakeCase(part)}"`))(prototype.constructor);
  };
};
