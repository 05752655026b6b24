import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Actor } from '@app/shared/auth';
import { read } from '@app/shared/database';
import { type Level, type ModelClass } from '@app/shared/model';
import type { Names } from '../read/names';
import { TableRow } from '../read/table-row';
import { foundSql, type Rights, rightsSql } from './rights';
import { type RowTable, tableOf } from './row-table';
import type { Versioned, Write } from './write';

/** A row, and what the actor may do to it; there is none for who may do nothing. */
export type Found<T> = { rights: 'none'; row?: undefined } | { rights: 'read' | 'change'; row: T };

/** Rows in the transaction of a write. */
export class RowStore {
  private readonly texts = new Map<string, string>();

  constructor(private readonly names: Names) {}

  /** What the actor may do to a row: nothing, where there is none such or it is out of reach. */
  async rightsTo(model: ModelClass, id: string, actor: Actor, manager: EntityManager): Promise<Rights> {
    const text = this.text('rights', model, actor.level, (row) => `SELECT $1::uuid, ${rightsSql(row, '$2')}`);
    const [[, rights]] = await read(manager, text, [actor.id, id]);
    return (rights ?? 'none') as Rights;
  }

  /** The row as it is now. */
  async find<T extends Versioned>(
    model: ModelClass<T>,
    id: string,
    { manager, caller: { actor } }: Write,
  ): Promise<Found<T>> {
    const table = this.table<T>(model);
    const text = this.text('row', model, actor.level, (row) => foundSql(row, '$2', table.selection(row.alias)));
    const [found] = await read(manager, text, [actor.id, id]);
    if (!found) return { rights: 'none' };
    const [, rights, ...columns] = found;
    return { rights: rights as 'read' | 'change', row: table.rowOf(columns) };
  }

  /** A new row, in memory, with such values by property. */
  create<T extends ObjectLiteral>(model: ModelClass<T>, values: ObjectLiteral): T {
    return this.table<T>(model).create(values);
  }

  /** Adds a row, which has all of its values at once, but for those of the database's clock and the like. */
  async insert<T extends ObjectLiteral>(model: ModelClass<T>, row: T, manager: EntityManager): Promise<void> {
    const { text, values, complete } = this.table<T>(model).insertion(row);
    const [made] = await read(manager, text, values);
    complete(made);
  }

  /** @returns whether the row was still of that version */
  async update(
    model: ModelClass,
    { id, version }: Versioned,
    changes: ObjectLiteral,
    manager: EntityManager,
  ): Promise<boolean> {
    const { text, values } = this.table(model).update(id, version, changes);
    return (await read(manager, text, values)).length === 1;
  }

  private table<T extends ObjectLiteral>(model: ModelClass): RowTable<T> {
    return tableOf(this.names.metadata(model));
  }

  private text(kind: string, model: ModelClass, level: Level, write: (row: TableRow) => string): string {
    const key = `${kind} ${model.name} ${level}`;
    let text = this.texts.get(key);
    if (!text) this.texts.set(key, (text = write(new TableRow(this.names, model, 'r', level))));
    return text;
  }
}
