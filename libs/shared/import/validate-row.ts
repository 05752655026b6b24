import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { ImportPlan } from './plan';
import { bodyOf, type ImportRow, refuse } from './row';

/**
 * Checks a row by the rules of the body that creates one.
 *
 * @param isNew whether the row is created: then what the file does not say must not be missing
 */
export function validateRow({ importable, fields }: ImportPlan, row: ImportRow, isNew: boolean): void {
  // As with requests, `@Expose` says who may read a field, not who may write it.
  const body = plainToInstance(importable.create, bodyOf(fields, row), { ignoreDecorators: true });
  for (const { field, message } of failures(validateSync(body, { skipUndefinedProperties: !isNew }))) {
    refuse(row, field, message);
  }
}

/** One message per field. */
const failures = (errors: readonly ValidationError[], parent = ''): { field: string; message: string }[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = parent + property;
    return [
      ...Object.values(constraints)
        .slice(0, 1)
        .map((message) => ({ field, message })),
      ...failures(children, `${field}.`),
    ];
  });
