import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { FieldRule } from './import-map';
import type { Value } from './value';

/** A field whose values are kept in other tables, by keys that are data: a file says them as `attributes.color`. */
export interface ApartField {
  readonly name: string;
  /**
   * What rows say of it, by a fixed number of statements.
   *
   * @returns one for each row, in their order
   */
  read(rows: readonly ApartRow[], manager: EntityManager): Promise<ApartReading[]>;
  /** Writes what was read, where it differs. */
  write(rows: readonly ApartWrite[], manager: EntityManager): Promise<void>;
}

/** A row of the file, with what it says by key: text as it stands there, or what the map says that it means. */
export interface ApartRow {
  /** As the database has it; undefined for a new one. */
  before?: ObjectLiteral;
  after: ObjectLiteral;
  said: Readonly<Record<string, Value>>;
}

/** What is wrong with it, or the whole value as it will be; neither where it is so already. */
export interface ApartReading {
  errors: readonly { key: string; message: string }[];
  changed?: { value: object; data: unknown };
}

/** A row that is written, with what `read` has made of it. */
export interface ApartWrite {
  after: ObjectLiteral;
  data: unknown;
}

/** One key of it in a map, or all of it as one JSON object, as the files of lists have it. */
export interface ApartPlan {
  /** As in `attributes.color`, or `attributes`. */
  path: string;
  /** Undefined: all keys; what the object does not name is taken away. */
  key?: string;
  rule: FieldRule;
  index: number;
}
