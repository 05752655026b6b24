import type { Schema } from '@app/shared/database';
import { resourceMigrations } from './migration';

/** What the read engine needs in the database. */
export const resourceSchema: Schema = {
  entities: [],
  migrations: resourceMigrations,
};
