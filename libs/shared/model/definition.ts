import type { Level } from './level';
import type { ReachContext } from './reach';

/** A class, as decorators and TypeORM see it. */
export type ModelClass<T extends object = object> = abstract new (...args: never[]) => T;

/** What a value is, for conversion of filter values, for rendering and for documentation. */
export type ScalarType =
  'text' | 'integer' | 'bigint' | 'decimal' | 'boolean' | 'date' | 'timestamp' | 'uuid' | 'enum' | 'json';

interface Audience {
  /** Public name: the key on the wire and in masks, filters and sorts. */
  name: string;
  /** The least level that may read it; below, the field does not exist. */
  visibleTo: Level;
  /** The least level that may write it. */
  writableBy: Level;
}

/** One value of a row. */
export interface ScalarDefinition extends Audience {
  kind: 'scalar';
  type: ScalarType;
  /** The column holds an array of `type`. */
  array: boolean;
  nullable: boolean;
  filterable: boolean;
  sortable: boolean;
  /** The legal words of an enum. */
  values?: readonly string[];
  /** Which of them may follow which, where they are the states of a machine. */
  transitions?: Readonly<Record<string, readonly string[]>>;
  /** Whose business the value is: only that it has changed is kept in the audit log. */
  privacy?: 'personal' | 'secret';
  /** The most characters of a text. */
  maxLength?: number;
  /** The regular expression that a text must match. */
  pattern?: string;
  /** Whether all that is ever written has nothing that JSON escapes, as codes of letters. */
  plain?: boolean;
  /**
   * A computed field: SQL over the row's own columns, each by `column('property')`, which answers a quoted, qualified
   * identifier, and over who is asking. Such a field has no column and cannot be written.
   */
  expression?: (column: (property: string) => string, asked: ReachContext) => string;
  /** False: only a mask that names it shows it. */
  inDefault?: boolean;
  /** Of JSON whose keys are data: what can be filtered by inside of it, as in `attributes.color`. */
  members?: Members;
}

/** One key of a JSON field whose keys are data: a value that the row has somewhere else. */
export interface Member extends ScalarDefinition {
  /** Tells apart what has had one name at different times; a part of what names a statement. */
  key: string;
  /**
   * SQL that is true for rows that have such a value, and false for all others.
   *
   * @param column as in `expression`
   * @param test what must hold of a value, as SQL over it; used once
   */
  holds: (column: (property: string) => string, test?: (value: string) => string) => string;
}

/** The keys of such a field. They are looked up now and then, so that a question is checked without the database. */
export interface Members {
  /** By name, as it stands behind that of the field; as they were when last looked up. */
  known(): ReadonlyMap<string, Member>;
  /** Looks them up, where that was some time ago. */
  refresh(): Promise<void>;
}

/** Several columns that read as one object, e.g. money: a nested schema for masks, `price.amount` for filters. */
export interface EmbeddedDefinition extends Audience {
  kind: 'embedded';
  nullable: boolean;
  /** As of a scalar. */
  privacy?: 'personal' | 'secret';
  /** The class of the object, whose own fields are declared by the same decorators. */
  type: () => ModelClass;
}

/** How rows of two models meet. `one`: at most one row on the other side. `many`: a list. */
export interface RelationDefinition extends Audience {
  kind: 'relation';
  cardinality: 'one' | 'many';
  target: () => ModelClass;
  /** The relation's name on the other side, where it has one: no mask path may go back over it. */
  inverse?: string;
  /** Where the rows meet, in property names; a link table has both of its own columns. */
  join:
    | { by: 'parent'; property: string }
    | { by: 'child'; property: string }
    | {
        by: 'link';
        table: string;
        ownColumn: string;
        targetColumn: string;
        /** What a body calls the ids of the rows to meet; without it, the relation is not written from this side. */
        writtenAs?: string;
      };
  nullable: boolean;
  /** Part of the default mask; only a one-to-one may be. */
  inDefault: boolean;
  /** A child list's order; the primary key is always added. */
  order: readonly { property: string; direction: 'asc' | 'desc' }[];
  /** The most rows a child list shows; the child's own list endpoint has the rest. */
  cap: number;
}

export type FieldDefinition = ScalarDefinition | EmbeddedDefinition | RelationDefinition;
