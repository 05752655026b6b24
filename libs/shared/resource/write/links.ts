import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { read } from '@app/shared/database';
import { fieldsOf, type ModelClass, type RelationDefinition } from '@app/shared/model';

type LinkTable = Extract<RelationDefinition['join'], { by: 'link' }>;

/** Which rows of another model a body wants a row to meet, all of them. */
export interface Link {
  /** As the body calls it, e.g. `tagIds`. */
  property: string;
  target: ModelClass;
  table: LinkTable;
  ids: readonly string[];
}

/** The many-to-many relation that a body writes as `property`; undefined: there is none. */
export const linkedBy = (model: ModelClass, property: string): RelationDefinition | undefined =>
  [...fieldsOf(model).values()].find(
    (field): field is RelationDefinition =>
      field.kind === 'relation' && field.join.by === 'link' && field.join.writtenAs === property,
  );

/** What a body says of many-to-many relations, and of everything else. */
export function separateLinks<T extends object>(model: ModelClass, body: T): { links: Link[]; rest: T } {
  const links = Object.entries(body).flatMap(([property, ids]: [string, unknown]): Link[] => {
    const relation = linkedBy(model, property);
    if (!relation || ids === undefined) return [];
    const { target, join } = relation;
    return [{ property, target: target(), table: join as LinkTable, ids: ids as string[] }];
  });
  const names = new Set(links.map(({ property }) => property));
  const rest = Object.fromEntries(Object.entries(body).filter(([property]) => !names.has(property))) as T;
  return { links, rest };
}

/** The ids that a row met before and meets now, each sorted, by what bodies call them. */
export interface LinkChange {
  before: Record<string, readonly string[]>;
  after: Record<string, readonly string[]>;
}

/**
 * Makes a row meet exactly the rows that are named, by one statement per relation.
 *
 * @returns what that has changed
 */
export async function saveLinks(links: readonly Link[], id: string, manager: EntityManager): Promise<LinkChange> {
  const change: LinkChange = { before: {}, after: {} };
  for (const { property, table, ids } of links) {
    const [own, target] = [`"${table.ownColumn}"`, `"${table.targetColumn}"`];
    // The whole statement sees the table as it was before it.
    const [texts] = await read(
      manager,
      `WITH gone AS (DELETE FROM "${table.table}" WHERE ${own} = $1 AND ${target} <> ALL ($2::uuid[])),
            made AS (INSERT INTO "${table.table}" (${own}, ${target}) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING)
       SELECT to_json(ARRAY(SELECT ${target} FROM "${table.table}" WHERE ${own} = $1 ORDER BY 1)),
              to_json(ARRAY(SELECT unnest($2::uuid[]) ORDER BY 1))`,
      [id, ids],
    );
    const [old, now] = texts.map((text) => JSON.parse(text ?? '') as string[]);
    if (isDeepStrictEqual(old, now)) continue;
    change.before[property] = old;
    change.after[property] = now;
  }
  return change;
}
