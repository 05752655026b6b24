import type { ScalarDefinition, ScalarType } from '@app/shared/model';
import type { ProjectedField, Projection } from '@app/shared/serialization';
import { csvValue } from './csv-value';
import { JsonText, masked } from './json-text';
import type { TableRow } from './table-row';

/** The columns of a CSV file, in mask order, and the joins that they need. */
export interface CsvColumns {
  /** Dotted names of the header line. */
  names: string[];
  /** The places of those that PostgreSQL writes as moments; see `CsvLines`. */
  moments: number[];
  sql: string[];
  /** ` LEFT JOIN … ON …`, each to at most one row. */
  joins: string;
}

/**
 * Nested objects become columns of their own, `price.amount` and `category.name`; a child list is one column of JSON text,
 * as long as the JSON list shows it.
 */
export function csvColumns(root: TableRow, projection: Projection): CsvColumns {
  const columns: CsvColumns = { names: [], moments: [], sql: [], joins: '' };
  // A file has no header to tell of cuts.
  const text = new JsonText(false);
  let joined = 0;
  const ofRow = (row: TableRow, sql: string): string =>
    row === root ? sql : `CASE WHEN ${row.property('id')} IS NOT NULL THEN ${sql} END`;
  const add = (name: string, sql: string): void => {
    columns.names.push(name);
    columns.sql.push(sql);
  };
  const addValue = (
    name: string,
    { type, array, expression }: ScalarDefinition,
    column: string,
    row: TableRow,
  ): void => {
    const isMoment = type === 'timestamp' && !array;
    if (isMoment) columns.moments.push(columns.names.length);
    const value = isMoment ? column : csvValue({ type, array }, column);
    // Where there is no row, nothing is said of it: no 0 of a computed field, no empty list.
    add(name, expression ? ofRow(row, value) : value);
  };
  const visit = (row: TableRow, entry: ProjectedField, prefix: string): void => {
    const name = prefix + entry.field.name;
    switch (entry.kind) {
      case 'scalar':
        return addValue(name, entry.field.definition, masked(row.column(entry.field), entry.mask), row);
      case 'embedded':
        for (const part of entry.projection.fields) {
          if (part.kind !== 'scalar') throw new Error(`${name}: an embedded object holds values only`);
          addValue(`${name}.${part.field.name}`, part.field.definition, row.column(part.field, entry.field), row);
        }
        return;
      case 'relation': {
        const { definition } = entry.field;
        if (definition.cardinality === 'many') {
          return add(name, ofRow(row, text.relation(row, entry, 1, name)));
        }
        const other = row.related(entry.field, `t${++joined}`);
        const { from, on } = row.meeting(definition, other);
        columns.joins += ` LEFT JOIN ${from} ON ${on}`;
        for (const each of entry.projection.fields) visit(other, each, `${name}.`);
      }
    }
  };
  for (const entry of projection.fields) visit(root, entry, '');
  return columns;
}

/** A column of the file, and what its values are; lists and objects are JSON. */
export interface CsvColumn {
  name: string;
  type: ScalarType;
}

/** The columns of the file of a list, as its header has them, without their SQL. */
export function columnsOf({ fields }: Projection, prefix = ''): CsvColumn[] {
  return fields.flatMap((entry): CsvColumn[] => {
    const name = prefix + entry.field.name;
    if (entry.kind === 'scalar') {
      const { type, array } = entry.field.definition;
      return [{ name, type: array ? 'json' : type }];
    }
    const isList = entry.kind === 'relation' && entry.field.definition.cardinality === 'many';
    return isList ? [{ name, type: 'json' }] : columnsOf(entry.projection, `${name}.`);
  });
}
