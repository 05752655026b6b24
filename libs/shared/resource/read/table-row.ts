import type { EmbeddedField, RelationField, ScalarField } from '@app/shared/serialization';
import {
  isArchivable,
  Level,
  type ModelClass,
  modelOptions,
  type Reach,
  type ReachContext,
  type RelationDefinition,
} from '@app/shared/model';
import { type Names, quote } from './names';

/** The bound parameters that every statement begins with. */
export const ACCOUNT_PARAMETER = '$1::uuid';

/** The one behind those of the actor, in statements about a place. */
export const PLACE_PARAMETER = '$4::text';

/** A row of one model under one alias in a statement that is being written for one level. */
export class TableRow {
  constructor(
    readonly names: Names,
    readonly model: ModelClass,
    readonly alias: string,
    readonly level: Level,
    /** SQL for the actor's account id. */
    readonly account: string = ACCOUNT_PARAMETER,
    /** SQL for the name of the place that is asked about. */
    readonly place?: string,
  ) {}

  /** `"product" r`. */
  get from(): string {
    return `${this.names.table(this.model)} ${this.alias}`;
  }

  /** The column of a property path of the row itself, or the expression of a computed field. */
  column(field: ScalarField, embedded?: EmbeddedField): string {
    const { expression } = field.definition;
    if (expression) return `(${expression((property) => this.property(property), this.asked())})`;
    return this.property(embedded ? `${embedded.name}.${field.name}` : field.name);
  }

  /** The column of a property. */
  property(path: string): string {
    return this.names.column(this.model, this.alias, path);
  }

  /** The version by which clients know the row's state; what never changes stays at the first. */
  version(): string {
    return this.names.hasColumn(this.model, 'version') ? this.property('version') : '1';
  }

  /** Whether an index of the table begins with the column of a property. */
  leadsIndex(path: string): boolean {
    return this.names.leadsIndex(this.model, path);
  }

  /** Whether no two rows of the table have the same value of a property, and none has none. */
  isUnique(path: string): boolean {
    return this.names.isUnique(this.model, path);
  }

  /** What the actor may reach of the table; undefined: all of it. Archived rows are there for staff alone. */
  reach(cameBy?: string): string | undefined {
    return this.reached(this.level >= Level.Agent, cameBy);
  }

  /**
   * What of that is in a list; undefined: the whole table.
   *
   * @param isArchiveNamed whether the client asks for archived rows, or for others by name
   * @param cameBy see {@link ReachContext}
   */
  listed(isArchiveNamed: boolean, cameBy?: string): string | undefined {
    return this.reached(isArchiveNamed && this.level >= Level.Agent, cameBy);
  }

  /** Whether there are rows of which the actor shall know nothing, archived ones aside. */
  isRestricted(): boolean {
    return this.within(modelOptions(this.model).reach) !== undefined;
  }

  /** What the actor may change of what they reach; undefined: all of it. */
  change(): string | undefined {
    const { change } = modelOptions(this.model);
    return change && this.within(change);
  }

  private reached(withArchived: boolean, cameBy?: string): string | undefined {
    const present = withArchived || !isArchivable(this.model) ? undefined : `${this.property('archivedAt')} IS NULL`;
    const conditions = [this.within(modelOptions(this.model).reach, cameBy), present].filter(
      (part) => part !== undefined,
    );
    return conditions.length > 0 ? conditions.join(' AND ') : undefined;
  }

  private within(reach: Reach, cameBy?: string): string | undefined {
    const condition = reach({ ...this.asked(), cameBy });
    return condition === true ? undefined : condition === false ? 'false' : condition;
  }

  /** Who is asking for the row. */
  private asked(): ReachContext {
    const { level, account, place } = this;
    return { level, account, place, column: (property) => this.property(property) };
  }

  /** The same table once more. */
  again(alias: string): TableRow {
    return new TableRow(this.names, this.model, alias, this.level, this.account, this.place);
  }

  /** The other side of a relation, under an alias of its own. */
  related(field: RelationField, alias: string): TableRow {
    return new TableRow(this.names, field.definition.target(), alias, this.level, this.account, this.place);
  }

  /**
   * How a related row meets this one, with the reach of the related row: the FROM item and the condition. A link table
   * is joined in the FROM item.
   */
  meeting(relation: RelationDefinition, other: TableRow, isArchiveNamed = false): { from: string; on: string } {
    const { join, cardinality } = relation;
    const cameBy = join.by === 'child' ? join.property : undefined;
    const reach = cardinality === 'many' ? other.listed(isArchiveNamed, cameBy) : other.reach(cameBy);
    const and = reach ? ` AND ${reach}` : '';
    switch (join.by) {
      case 'parent':
        return { from: other.from, on: `${other.property('id')} = ${this.property(join.property)}${and}` };
      case 'child':
        return { from: other.from, on: `${other.property(join.property)} = ${this.property('id')}${and}` };
      case 'link': {
        const link = `${other.alias}_link`;
        const joined = `${quote(join.table)} ${link} ON ${link}.${quote(join.targetColumn)} = ${other.property('id')}`;
        return {
          from: `(${other.from} JOIN ${joined})`,
          on: `${link}.${quote(join.ownColumn)} = ${this.property('id')}${and}`,
        };
      }
    }
  }
}
