import type { ModelClass, Reach } from '@app/shared/model';
import { TableRow } from '@app/shared/resource';
import { shapeOf } from '@app/shared/serialization';

/** A table in a report: rows within the caller's reach, and columns that the caller's level sees. */
export class ReportTable {
  constructor(
    private readonly row: TableRow,
    private readonly within?: Reach,
  ) {}

  /** The FROM item, under its alias. */
  get from(): string {
    const { row, within } = this;
    const { level, account } = row;
    const further = within?.({ level, account, column: (property) => row.property(property) }) ?? true;
    const conditions = [row.reach(), further === true ? undefined : String(further)].filter(
      (each) => each !== undefined,
    );
    if (conditions.length === 0) return row.from;
    return `(SELECT ${row.alias}.* FROM ${row.from} WHERE ${conditions.join(' AND ')}) ${row.alias}`;
  }

  /** The id, by which others are joined. */
  get id(): string {
    return this.row.property('id');
  }

  /**
   * The column of a field, e.g. `cost.amount`, or the expression of a computed one.
   *
   * @throws Error when the field is not for the caller's level: the column of the report has to be hidden as well
   */
  column(path: string): string {
    const { model, level } = this.row;
    const [name, inner] = path.split('.');
    const field = shapeOf(model, level).fields.get(name);
    if (inner === undefined && field?.kind === 'scalar') return this.row.column(field);
    if (inner === undefined || field?.kind !== 'embedded') {
      throw new Error(`${model.name}.${path} is not there at level ${level}`);
    }
    return this.row.property(path);
  }

  /** `"a"."product_id" = "b"."id"`: how a row meets the one that it refers to, whoever may see the reference. */
  refersTo(property: string, other: ReportTable): string {
    return `${this.row.property(property)} = ${other.id}`;
  }
}

/** Makes tables for one caller. */
export const tablesFor =
  ({ names, level, account }: Pick<TableRow, 'names' | 'level' | 'account'>) =>
  (model: ModelClass, alias: string, within?: Reach): ReportTable =>
    new ReportTable(new TableRow(names, model, alias, level, account), within);
