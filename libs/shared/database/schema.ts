import type { MigrationInterface } from 'typeorm';
import type { ModelClass } from '@app/shared/model';

/** A step of the schema. */
export interface Migration extends MigrationInterface {
  /**
   * Why it may take something from the version before it, such as a column that nobody has read for a version. Without it, that one
   * must go on on the new schema.
   */
  readonly contract?: string;
}

/** What a part adds to the database. */
export interface Schema {
  entities: readonly ModelClass[];
  /** Named `<What><milliseconds>`, so that those of all parts have one order. */
  migrations: readonly (new () => Migration)[];
}

/** The schemas of several parts as one. */
export const mergeSchemas = (...schemas: readonly Schema[]): Schema => ({
  entities: schemas.flatMap((schema) => schema.entities),
  migrations: schemas.flatMap((schema) => schema.migrations),
});
