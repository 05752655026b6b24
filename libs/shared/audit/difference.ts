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
  const [old, now] = [before, after] as readonly (Record<string, unknown> | undefined)[];
  const changes: Difference = {};
  for (const { field, name, masked } of toldOf(model)) {
    const [was, is] = [old?.[name], now?.[name]];
    if (was === is || isSameValue(field, something(was), something(is))) continue;
    changes[name] = masked
      ? { masked }
      : { ...(before && { old: valueOf(field, was) }), ...(after && { new: valueOf(field, is) }) };
  }
  return changes;
}

/** What entries tell of a model, under the name that rows have for it. */
interface Told {
  field: FieldDefinition;
  name: string;
  masked: 'personal' | 'secret' | undefined;
}

/** By what the model has, which may become more while parts are loaded. */
const told = new WeakMap<ReadonlyMap<string, FieldDefinition>, readonly Told[]>();

function toldOf(model: ModelClass): readonly Told[] {
  const fields = fieldsOf(model);
  let all = told.get(fields);
  if (!all) {
    all = [...fields.values()]
      .flatMap((field) => storedAs(field).map((name) => ({ field, name, masked: maskOf(field) })))
      .filter(({ name }) => !KEPT.has(name));
    told.set(fields, all);
  }
  return all;
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
