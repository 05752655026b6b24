import { rmSync } from 'node:fs';
import type { EmbeddedPostgres } from '../../libs/shared/database/embedded';
import { contractFile } from './contract/file';
import { dropDatabases } from './database';

/** What global-setup.ts leaves for the end of the run. */
export type TestRun = typeof globalThis & { testServer?: EmbeddedPostgres };

/** Drops the databases of the run and stops the server that was started for it. */
export default async function globalTeardown(): Promise<void> {
  await dropDatabases(`^${process.env.TEST_RUN}_`);
  rmSync(contractFile(), { force: true });
  const { testServer } = globalThis as TestRun;
  if (!testServer) return;
  // In watch mode, the next run in this process starts its own.
  delete process.env.TEST_DATABASE_URL;
  await testServer.stop();
}
