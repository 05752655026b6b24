import type { MigrationInterface } from 'typeorm';
import type { ModelClass } from '@app/shared/model';

/** What a part adds to the database. */
export interface Schema {
  entities: readonly ModelClass[];
  /** Named `<What><milliseconds>`, so that those of all parts have one order. */
  migrations: readonly (new () => MigrationInterface)[];
}

/** The schemas of several parts as one. */
export const mergeSchemas = (...schemas: readonly Schema[]): Schema => ({
  entities: schemas.flatMap((schema) => schema.entities),
  migrations: schemas.flatMap((schema) => schema.migrations),
});
