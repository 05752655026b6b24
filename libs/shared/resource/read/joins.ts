import type { FieldTarget } from '@app/shared/filtering';
import type { Member } from '@app/shared/model';
import type { RelationField } from '@app/shared/serialization';
import type { TableRow } from './table-row';

type Path = readonly RelationField[];

const keyOf = (path: Path): string => path.map((field) => field.name).join('.');

/** A row and the rows joined to it, each path once. */
export class Joins {
  private readonly rows = new Map<string, TableRow>();
  private readonly required = new Set<string>();
  private readonly archives = new Set<string>();
  /** ` LEFT JOIN … ON …` for every path that was used. */
  sql = '';

  constructor(private readonly root: TableRow) {}

  /** Every row must have a row at the end of this path. */
  require(path: Path): void {
    path.forEach((_, index) => this.required.add(keyOf(path.slice(0, index + 1))));
  }

  /** Archived rows at the end of this path are rows like others: a condition asks for them, or for others. */
  showArchived(path: Path): void {
    this.archives.add(keyOf(path));
  }

  /** Whether a row can have no row at the end of this path. */
  isOptional(path: Path): boolean {
    return path.length > 0 && !this.required.has(keyOf(path));
  }

  /** The row at the end of a path, joined on first use. */
  row(path: Path): TableRow {
    if (path.length === 0) return this.root;
    const key = keyOf(path);
    const known = this.rows.get(key);
    if (known) return known;
    const from = this.row(path.slice(0, -1));
    const field = path[path.length - 1];
    const joined = from.related(field, `${this.root.alias}_${this.rows.size + 1}`);
    const meeting = from.meeting(field.definition, joined, this.archives.has(key));
    this.sql += ` ${this.required.has(key) ? 'JOIN' : 'LEFT JOIN'} ${meeting.from} ON ${meeting.on}`;
    this.rows.set(key, joined);
    return joined;
  }
}

/** Names a column as seen from the root. */
export const targetKey = ({ path, embedded, field }: FieldTarget): string =>
  `${keyOf(path)}/${embedded?.name ?? ''}/${(field.definition as Partial<Member>).key ?? field.name}`;
