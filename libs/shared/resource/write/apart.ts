import type { ObjectLiteral } from 'typeorm';
import { fieldsOf, type ModelClass } from '@app/shared/model';

/** What was written beside a row, before and after, by field. */
export interface ApartChange {
  before: ObjectLiteral;
  after: ObjectLiteral;
}

/** What a body says of columns, and of computed fields, whose values are kept in other tables. */
export function separateComputed<T extends object>(model: ModelClass, body: T): { stored: T; apart: ObjectLiteral } {
  const fields = fieldsOf(model);
  const isApart = ([name]: [string, unknown]): boolean => {
    const field = fields.get(name);
    return field?.kind === 'scalar' && field.expression !== undefined;
  };
  const entries: [string, unknown][] = Object.entries(body).filter(([, value]) => value !== undefined);
  return {
    stored: Object.fromEntries(entries.filter((entry) => !isApart(entry))) as T,
    apart: Object.fromEntries(entries.filter(isApart)),
  };
}

/** TypeORM takes null for an embedded object as "unchanged": each of its columns has to be null. */
export function columnsOf(model: ModelClass, changes: ObjectLiteral): ObjectLiteral {
  const fields = fieldsOf(model);
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]: [string, unknown]) => {
      const field = fields.get(name);
      if (field?.kind !== 'embedded' || value !== null) return [name, value];
      return [name, Object.fromEntries([...fieldsOf(field.type()).keys()].map((member) => [member, null]))];
    }),
  );
}
