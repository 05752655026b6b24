import { writeFileSync } from 'node:fs';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { migrate } from '@app/shared/database';
import { schema } from '../../apps/schema';
import { contractFile } from './contract/file';

/** Brings an empty database to the newest schema: the one place where the tests' databases meet the migrations. */
export async function migrateTemplate(url: string): Promise<void> {
  await migrate(loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: url }), schema);
}

/** Writes what the API says of itself, for what all answers of the run are held against. */
export async function writeContract(): Promise<void> {
  // Only tests that ask the API need its controllers.
  const { describeApi } = await import('../../apps/contract.js');
  writeFileSync(contractFile(), JSON.stringify(await describeApi()));
}
