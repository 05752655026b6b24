import { isDeepStrictEqual } from 'node:util';
import { type FieldDefinition, fieldsOf, isSameValue, Level, type ModelClass } from '@app/shared/model';

/** How one field has changed; a row that is new has nothing old, and one that is gone nothing new. */
export type FieldChange = { old?: unknown; new?: unknown } | { masked: 'personal' | 'secret' };

/** What is different between two states of a row, by field. */
export type Difference = Record<string, FieldChange>;

/** They change with every row, or say what the entry says anyway. */
const KEPT = new Set(['id', 'version', 'createdAt', 'updatedAt']);

/** Everybody who reads the log reads all of an entry: what is for higher eyes only is not in it. */
const READER = Level.Manager;

/**
 * The stored fields of a row that differ; columns that are no fields, such as hashes, are never told.
 *
 * @param before undefined for a row that is new
 * @param after undefined for a row that is gone
 */
export function difference(model: ModelClass, before: object | undefined, after: object | undefined): Difference {
  const [old, now] = [before, after].map((row) => new Map<string, unknown>(Object.entries(row ?? {})));
  const changed = [...fieldsOf(model).values()]
    .flatMap((field) => storedAs(field).map((name) => ({ field, name })))
    .filter(
      ({ field, name }) => !KEPT.has(name) && !isSameValue(field, something(old.get(name)), something(now.get(name))),
    );
  return Object.fromEntries(
    changed.map(({ field, name }): [string, FieldChange] => {
      const masked = maskOf(field);
      if (masked) return [name, { masked }];
      return [
        name,
        { ...(before && { old: valueOf(field, old.get(name)) }), ...(after && { new: valueOf(field, now.get(name)) }) },
      ];
    }),
  );
}

/** What a field is called where it is written; of a relation, that are the ids of the other rows. */
function storedAs(field: FieldDefinition): string[] {
  if (field.kind === 'relation') return field.join.by === 'link' ? [field.join.writtenAs ?? []].flat() : [];
  // What is computed follows from the rest, but for values that the row has in another table.
  return field.kind === 'scalar' && field.expression && !field.members ? [] : [field.name];
}

/** An object all of whose columns are null is read as one that is full of nulls. */
const valueOf = (field: FieldDefinition, value: unknown): unknown => (isSameValue(field, value, null) ? null : value);

/** Free JSON without a key, and no other rows, are what a row begins with. */
const something = (value: unknown): unknown =>
  typeof value === 'object' && (isDeepStrictEqual(value, {}) || isDeepStrictEqual(value, [])) ? null : value;

function maskOf(field: FieldDefinition): 'personal' | 'secret' | undefined {
  if (field.visibleTo > READER) return 'secret';
  return field.kind === 'relation' ? undefined : field.privacy;
}
