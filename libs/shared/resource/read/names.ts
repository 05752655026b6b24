import { modelOptions, type ModelClass } from '@app/shared/model';
import type { DataSource, EntityMetadata } from 'typeorm';

/** A quoted identifier; the only way by which a name gets into a statement. */
export const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

/** A quoted text constant. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Tables and columns of models, from TypeORM's metadata alone. */
export class Names {
  private readonly columns = new Map<string, string>();

  constructor(private readonly dataSource: DataSource) {}

  /** The model's table, quoted. */
  table(model: ModelClass): string {
    return quote(this.metadata(model).tableName);
  }

  /** A column by property path, e.g. `price.amount`, quoted and qualified by the row's alias. */
  column(model: ModelClass, alias: string, path: string): string {
    const key = `${model.name}.${path}`;
    let name = this.columns.get(key);
    if (!name) {
      const column = this.metadata(model).findColumnWithPropertyPath(path);
      if (!column) throw new Error(`${key} has no column`);
      this.columns.set(key, (name = quote(column.databaseName)));
    }
    return `${alias}.${name}`;
  }

  /** Whether the model's table has a column for a property path. */
  hasColumn(model: ModelClass, path: string): boolean {
    return this.metadata(model).findColumnWithPropertyPath(path) !== undefined;
  }

  /** Whether an index of the table begins with this column. */
  leadsIndex(model: ModelClass, path: string): boolean {
    const { indices, uniques, primaryColumns } = this.metadata(model);
    const leading = [primaryColumns, ...[...indices, ...uniques].map(({ columns }) => columns)].map(([first]) => first);
    // An index that a migration makes by itself names no columns.
    return leading.some((column) => column?.propertyPath === path);
  }

  /** Whether the model's table can hold no two rows with one value of a property, nor a row without. */
  isUnique(model: ModelClass, path: string): boolean {
    const metadata = this.metadata(model);
    const { indices, uniques, primaryColumns } = metadata;
    if (metadata.findColumnWithPropertyPath(path)?.isNullable !== false) return false;
    const keys = [primaryColumns, ...uniques.map(({ columns }) => columns)];
    const whole = indices.filter(({ isUnique, where }) => isUnique && !where).map(({ columns }) => columns);
    return [...keys, ...whole].some(([column, ...others]) => others.length === 0 && column?.propertyPath === path);
  }

  /** What TypeORM knows of the model's table. */
  metadata(model: ModelClass): EntityMetadata {
    return this.dataSource.getMetadata(modelOptions(model).of?.() ?? model);
  }
}
