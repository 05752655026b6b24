import { types } from 'pg';
import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { read } from '@app/shared/database';
import type { ModelClass } from '@app/shared/model';
import { quote } from '../read/names';

/** A row as PostgreSQL sends it. */
type Texts = readonly (string | null)[];

/** A statement that writes a row. */
export interface WriteStatement {
  text: string;
  values: unknown[];
}

const { builtins, getTypeParser } = types;
const VARCHARS = 1015;

const parserOf = (type: number): ((text: string) => unknown) => getTypeParser(type) as (text: string) => unknown;

const asText = (text: string): unknown => text;

/** How text of PostgreSQL becomes the value that its driver would make of it. */
const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  ...Object.fromEntries(['uuid', 'varchar', 'text', 'char', 'bigint', 'numeric', 'date'].map((type) => [type, asText])),
  integer: Number,
  smallint: Number,
  boolean: (text) => text === 't',
  timestamptz: parserOf(builtins.TIMESTAMPTZ),
  jsonb: (text) => JSON.parse(text) as unknown,
  'varchar[]': parserOf(VARCHARS),
};

/**
 * The table of a model: writes its INSERT and UPDATE, and reads rows from text. It does by TypeORM's metadata what TypeORM's
 * own builders do, which think each statement up anew and prepare none.
 */
export class RowTable<T extends ObjectLiteral> {
  /** What a service sees of a row; what is computed, hashes and the like it has to ask for. */
  private readonly columns: readonly ColumnMetadata[];
  readonly name: string;
  private readonly parsers = new Map<ColumnMetadata, (text: string) => unknown>();

  constructor(private readonly metadata: EntityMetadata) {
    this.columns = metadata.columns.filter(({ isSelect, isVirtualProperty }) => isSelect && !isVirtualProperty);
    this.name = quote(metadata.tableName);
  }

  /** SQL for the columns of a row under an alias. */
  selection(alias: string): string {
    return this.columns.map(({ databaseName }) => `${alias}.${quote(databaseName)}`).join(', ');
  }

  /** The row of such columns. */
  rowOf(texts: Texts): T {
    const row = this.metadata.create() as T;
    this.columns.forEach((column, index) => this.set(row, column, texts[index]));
    return row;
  }

  /** A row with such values by property. */
  create(values: ObjectLiteral): T {
    const row = this.metadata.create() as T;
    for (const column of this.metadata.columns) {
      const value = column.getEntityValue(values) as unknown;
      if (value !== undefined) column.setEntityValue(row, value);
    }
    return row;
  }

  /** The INSERT of a row, which gets its defaults, and what takes over the values that the database has made. */
  insertion(row: T): WriteStatement & { complete: (texts: Texts) => void } {
    const given: ColumnMetadata[] = [];
    const made: ColumnMetadata[] = [];
    const values: unknown[] = [];
    for (const column of this.metadata.columns) {
      if (!column.isInsert || column.isVirtualProperty) continue;
      const isMissing = column.getEntityValue(row) === undefined;
      if (isMissing && isMadeByDatabase(column)) made.push(column);
      if (isMissing && (isMadeByDatabase(column) || column.default === undefined)) continue;
      if (isMissing) column.setEntityValue(row, structuredClone(column.default));
      given.push(column);
      values.push(this.stored(column, column.getEntityValue(row)));
    }
    const text =
      `INSERT INTO ${this.name} (${namesOf(given).join(', ')}) ` +
      `VALUES (${given.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING ${namesOf(made).join(', ') || '1'}`;
    const complete = (texts: Texts): void => made.forEach((column, index) => this.set(row, column, texts[index]));
    return { text, values, complete };
  }

  /**
   * The UPDATE of one version of a row; it answers one row where there was such a version.
   *
   * @param changes by property; of an object in columns of its own, those of its values that change
   */
  update(id: string, version: number, changes: ObjectLiteral): WriteStatement {
    const values: unknown[] = [id, version];
    const assignments: string[] = [];
    for (const column of this.metadata.columns) {
      const isStored = column.isUpdate && !column.isVirtualProperty;
      const value = isStored ? (column.getEntityValue(changes) as unknown) : undefined;
      if (value !== undefined) {
        assignments.push(`${quote(column.databaseName)} = $${values.push(this.stored(column, value))}`);
      } else if (column.isUpdateDate) {
        assignments.push(`${quote(column.databaseName)} = CURRENT_TIMESTAMP`);
      }
    }
    const text = `UPDATE ${this.name} SET ${assignments.join(', ')} WHERE id = $1 AND version = $2 RETURNING 1`;
    return { text, values };
  }

  private stored(column: ColumnMetadata, value: unknown): unknown {
    return this.metadata.dataSource.driver.preparePersistentValue(value, column) as unknown;
  }

  private set(row: T, column: ColumnMetadata, text: string | null): void {
    const value = text === null ? null : this.parserOf(column)(text);
    column.setEntityValue(row, this.metadata.dataSource.driver.prepareHydratedValue(value, column) as unknown);
  }

  private parserOf(column: ColumnMetadata): (text: string) => unknown {
    let parser = this.parsers.get(column);
    if (!parser) {
      const type = `${String(column.type)}${column.isArray ? '[]' : ''}`;
      parser = PARSERS[type];
      if (!parser) throw new Error(`${this.name}: nobody knows how to read a ${type}`);
      this.parsers.set(column, parser);
    }
    return parser;
  }
}

const tables = new WeakMap<EntityMetadata, RowTable<ObjectLiteral>>();

/** The table of a model. */
export function tableOf<T extends ObjectLiteral>(metadata: EntityMetadata): RowTable<T> {
  let table = tables.get(metadata);
  if (!table) tables.set(metadata, (table = new RowTable(metadata)));
  return table as unknown as RowTable<T>;
}

/**
 * Rows of a model, in the transaction of a manager: what TypeORM's `find` reads, but prepared, without computed fields, and in one
 * message with what is asked for beside it.
 *
 * @param condition SQL over the row `r`, and whatever may follow it
 */
export async function loadRows<T extends ObjectLiteral>(
  manager: EntityManager,
  model: ModelClass<T>,
  condition: string,
  values: readonly unknown[],
): Promise<T[]> {
  const table = tableOf<T>(manager.connection.getMetadata(model));
  const rows = await read(manager, `SELECT ${table.selection('r')} FROM ${table.name} r WHERE ${condition}`, values);
  return rows.map((row) => table.rowOf(row));
}

const isMadeByDatabase = ({ isCreateDate, isUpdateDate, default: value }: ColumnMetadata): boolean =>
  isCreateDate || isUpdateDate || typeof value === 'function';

const namesOf = (columns: readonly ColumnMetadata[]): string[] =>
  columns.map(({ databaseName }) => quote(databaseName));
