import { applyDecorators } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import { ForeignKey, Index } from 'typeorm';
import type { ModelClass } from './definition';
import { field, type FieldOptions } from './field';
import { IsStorableText } from './validation';

/**
 * The code by which a row of reference data is known there, as in `currency: 'EUR'`: a foreign key to its column `code`
 * (`docs/decisions/0048`). It is read and written as the code, so nothing has to be joined to show it.
 *
 * @param target the model that has the codes; a function, since models point at each other
 */
export const CodeOf = (
  target: () => ModelClass,
  options: FieldOptions & { length: number; example: string },
): PropertyDecorator => {
  const { length, example } = options;
  return applyDecorators(
    field(options, {
      type: 'text',
      column: { type: 'varchar', length },
      validation: [IsString(), Length(2, length), IsStorableText()],
      documentation: { type: 'string', minLength: 2, maxLength: length, example },
    }),
    ForeignKey(target, 'code', { onDelete: 'RESTRICT' }),
    (prototype: object, property?: string | symbol) => Index([String(property)])(prototype.constructor),
  );
};
