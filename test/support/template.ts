import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { migrate } from '@app/shared/database';
import { schema } from '../../apps/schema';

/** Brings an empty database to the newest schema: the one place where the tests' databases meet the migrations. */
export async function migrateTemplate(url: string): Promise<void> {
  await migrate(loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: url }), schema);
}
