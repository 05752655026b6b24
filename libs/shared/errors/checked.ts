import type { Type } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { ValidationFailed } from './problems';

/**
 * Fields that came another way than as a body, checked as that would be.
 *
 * @throws ValidationFailed naming each field that is wrong
 */
export function checked<T extends object>(type: Type<T>, fields: T): T {
  const value = Object.assign(new type(), fields);
  const errors = validateSync(value).map(({ property, constraints = {} }) => {
    const [[code, message]] = Object.entries(constraints);
    return { pointer: `/${property}`, code, message };
  });
  if (errors.length > 0) throw new ValidationFailed(errors);
  return value;
}
