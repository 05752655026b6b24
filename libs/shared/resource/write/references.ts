import type { EntityManager } from 'typeorm';
import { read } from '@app/shared/database';
import type { Actor } from '@app/shared/auth';
import { type FieldError, Unprocessable } from '@app/shared/errors';
import { fieldsOf, Level, type ModelClass, modelOptions } from '@app/shared/model';
import type { Names } from '../read/names';
import { TableRow } from '../read/table-row';
import { separateLinks } from './links';

/** What a body says of another row: where it does, as in `tagIds/0`, the model that it must be of, and its id. */
interface Reference {
  property: string;
  target: ModelClass;
  id: unknown;
}

/** The other rows that a body names. */
export function referencesIn(model: ModelClass, body: object): Reference[] {
  const { links, rest } = separateLinks(model, body);
  const values = new Map(Object.entries(rest));
  const linked = links.flatMap(({ property, target, ids }) =>
    ids.map((id, index): Reference => ({ property: `${property}/${index}`, target, id })),
  );
  const parents = [...fieldsOf(model).values()].flatMap((field): Reference[] => {
    if (field.kind !== 'relation' || field.join.by !== 'parent') return [];
    const { property } = field.join;
    const id: unknown = values.get(property);
    return id == null ? [] : [{ property, target: field.target(), id }];
  });
  return [...parents, ...linked];
}

/**
 * Makes sure that all rows exist, are of the right model, not archived and within the actor's reach, by one statement. What is
 * out of reach is answered like what does not exist.
 *
 * @throws Unprocessable naming every reference that leads nowhere
 */
export async function assertReachable(
  references: readonly Reference[],
  { actor, manager, names }: { actor: Actor; manager: EntityManager; names: Names },
): Promise<void> {
  if (references.length === 0) return;
  // `$1` is the account, as in every reach; used once more, for PostgreSQL has to know its type where no reach asks for it.
  const found = references.map(({ target }, index) => {
    const row = new TableRow(names, target, `r${index}`, actor.level);
    const isVisible = (modelOptions(target).visibleTo ?? Level.Guest) <= actor.level;
    const conditions = [`${row.property('id')} = $${index + 2}`, row.listed(false) ?? 'true', String(isVisible)];
    return `EXISTS (SELECT 1 FROM ${row.from} WHERE ${conditions.join(' AND ')})`;
  });
  const sql = `SELECT $1::uuid, ${found.join(', ')}`;
  const [[, ...answers]] = await read(manager, sql, [actor.id, ...references.map(({ id }) => id)]);
  const missing = references.filter((_, index) => answers[index] !== 't');
  if (missing.length > 0) throw referenceNotFound(missing);
}

function referenceNotFound(missing: readonly Reference[]): Unprocessable {
  const errors = missing.map(({ property, target }): FieldError => ({
    pointer: `/${property}`,
    code: 'reference',
    message: `There is no ${target.name} with this id`,
  }));
  return new Unprocessable('A row that is referred to does not exist', errors, { code: 'reference_not_found' });
}
