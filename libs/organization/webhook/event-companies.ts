import type { EntityManager } from 'typeorm';
import type { ForeignKeyMetadata } from 'typeorm/metadata/ForeignKeyMetadata';
import type { PublishedEvent } from '@app/shared/event';
import type { ModelClass } from '@app/shared/model';
import { Company } from '../company/company.entity';

/** A row by which it is known whose an event is: of that model, with that id. */
interface Origin {
  event: string;
  model: string;
  id: string;
}

/**
 * The companies that events belong to, and all above those, by event. A row belongs to the companies that it names and to
 * those of the rows that it goes with (`ON DELETE CASCADE`): a variant to the company of its product.
 *
 * @param among no others are of interest
 */
export async function companiesOfEvents(
  manager: EntityManager,
  events: readonly PublishedEvent[],
  among: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const companies = new Map<string, Set<string>>();
  const origins = among.length > 0 ? events.flatMap((event) => originsOf(manager, event)) : [];
  if (origins.length === 0) return companies;
  const models = new Map(
    events.flatMap(({ model }) => ownersOf(manager, model)).map(({ target }) => [target.name, target]),
  ).set(Company.name, Company);
  const owned = [...models].map(
    ([name, model]) =>
      `SELECT origin.event, owner.id FROM origin CROSS JOIN LATERAL (${companiesSql(manager, model, 'origin.id')}) owner (id) ` +
      `WHERE origin.model = '${name}'`,
  );
  const rows = await manager.query<{ event: string; company: string }[]>(
    `WITH origin AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS origin (event uuid, model text, id uuid))
     SELECT owned.event, tree.ancestor_id AS company FROM (${owned.join(' UNION ')}) owned (event, company)
     JOIN company_ancestor tree ON tree.company_id = owned.company WHERE tree.ancestor_id = ANY ($2::uuid[])`,
    [JSON.stringify(origins), among],
  );
  for (const { event, company } of rows) {
    const known = companies.get(event) ?? new Set();
    companies.set(event, known.add(company));
  }
  return companies;
}

/** What the row itself says, which may be gone from its table. */
function originsOf(manager: EntityManager, { id: event, model, row }: PublishedEvent): Origin[] {
  if (model === Company) return [{ event, model: Company.name, id: row.id }];
  const values = new Map<string, unknown>(Object.entries(row));
  return ownersOf(manager, model).flatMap(({ property, target }) => {
    const id = values.get(property);
    return typeof id === 'string' ? [{ event, model: target.name, id }] : [];
  });
}

/** SQL for the ids of the companies that a row belongs to. */
function companiesSql(manager: EntityManager, model: ModelClass, id: string, path: readonly ModelClass[] = []): string {
  if (model === Company) return `SELECT ${id}`;
  const { tablePath } = manager.connection.getMetadata(model);
  const alias = `o${path.length}`;
  const parts = ownersOf(manager, model)
    .filter(({ target }) => target !== model && !path.includes(target))
    .map(({ column, target }) => {
      const owner = companiesSql(manager, target, `${alias}."${column}"`, [...path, model]);
      return `SELECT up.id FROM "${tablePath}" ${alias} CROSS JOIN LATERAL (${owner}) up (id) WHERE ${alias}.id = ${id}`;
    });
  return parts.length > 0 ? parts.join(' UNION ') : 'SELECT NULL::uuid WHERE false';
}

/** The rows that decide whose a row is. */
function ownersOf(
  { connection }: EntityManager,
  model: ModelClass,
): { property: string; column: string; target: ModelClass }[] {
  const decides = ({ onDelete, referencedEntityMetadata: { target } }: ForeignKeyMetadata): boolean =>
    target === Company || onDelete === 'CASCADE';
  return connection
    .getMetadata(model)
    .foreignKeys.filter(decides)
    .map(({ columns: [{ propertyName, databaseName }], referencedEntityMetadata: { target } }) => ({
      property: propertyName,
      column: databaseName,
      target: target as ModelClass,
    }));
}
