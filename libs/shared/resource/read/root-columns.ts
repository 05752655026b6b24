import type { ProjectedField, Projection } from '@app/shared/serialization';
import type { ScalarDefinition } from '@app/shared/model';
import { firstName, JsonText, masked } from './json-text';
import type { TableRow } from './table-row';

/** How the text that PostgreSQL sends for a root column becomes JSON text. */
export type Encoding = 'text' | 'quoted' | 'raw' | 'decimal' | 'boolean' | 'timestamp';

/** Where a part of the answer's row comes from. */
export type Part =
  { kind: 'column'; index: number; encoding: Encoding } | { kind: 'object'; members: Member[]; nullIndex?: number };

export interface Member {
  name: string;
  part: Part;
}

/** The root row's columns, in the order of the SELECT list, and what is made of them. */
export interface RootColumns {
  sql: string[];
  members: Member[];
  /** Relations to many are among them, at any depth. */
  hasLists: boolean;
}

function encodingOf({ type, array, plain = false }: ScalarDefinition): Encoding {
  if (array) return 'raw';
  switch (type) {
    case 'text':
      return plain ? 'quoted' : 'text';
    case 'uuid':
    case 'enum':
    case 'date':
      return 'quoted';
    case 'boolean':
    case 'timestamp':
    case 'decimal':
      return type;
    default:
      return 'raw';
  }
}

/**
 * Root columns travel as plain text and are escaped here, which is cheaper than PostgreSQL's JSON functions; relations
 * come as ready JSON text, which saves a statement each (`docs/decisions/0010`).
 *
 * @param rows how many root rows the answer may hold
 * @param first the place of the first of these columns in the SELECT list
 */
export function rootColumns(row: TableRow, projection: Projection, rows: number, first: number): RootColumns {
  const sql: string[] = [];
  const text = new JsonText(true);
  /** Where a column is sent: once, though it be shown and asked whether it is null, since a view may have to look it up. */
  const place = (expression: string): number => {
    const known = sql.indexOf(expression);
    return first + (known < 0 ? sql.push(expression) - 1 : known);
  };
  const column = (expression: string, encoding: Encoding): Part => ({
    kind: 'column',
    index: place(expression),
    encoding,
  });
  const part = (field: ProjectedField): Part => {
    switch (field.kind) {
      case 'scalar': {
        const { definition } = field.field;
        const expression = masked(row.column(field.field), field.mask);
        return column(definition.array ? `to_json(${expression})` : expression, encodingOf(definition));
      }
      case 'relation':
        return column(text.relation(row, field, rows, field.field.name), 'raw');
      case 'embedded': {
        const { field: embedded, projection: inner } = field;
        const nullIndex = embedded.definition.nullable
          ? place(row.property(`${embedded.name}.${firstName(embedded.shape.fields)}`))
          : undefined;
        const members = inner.fields.map((each): Member => {
          if (each.kind !== 'scalar') throw new Error(`${embedded.name}: an embedded object holds values only`);
          const { definition } = each.field;
          return { name: each.field.name, part: column(row.column(each.field, embedded), encodingOf(definition)) };
        });
        return { kind: 'object', members, nullIndex };
      }
    }
  };
  const members = projection.fields.map((field): Member => ({ name: field.field.name, part: part(field) }));
  return { sql, members, hasLists: hasLists(projection) };
}

const hasLists = ({ fields }: Projection): boolean =>
  fields.some(
    (field) =>
      field.kind === 'relation' && (field.field.definition.cardinality === 'many' || hasLists(field.projection)),
  );
