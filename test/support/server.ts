import { realpathSync, rmSync, statSync } from 'node:fs';
import { uptime } from 'node:os';
import { join, resolve } from 'node:path';
import { type EmbeddedPostgres, startEmbedded } from '../../libs/shared/database/embedded';

const FOLDER = resolve(__dirname, '../../.tradepost/test');

// Nobody misses these data. Each worker has a few applications, and each of those several pools.
const SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' };

/**
 * Starts the embedded PostgreSQL of the test suite. It keeps its folder from run to run, which saves a second, and lets
 * a run that follows a killed one take over that one's server.
 */
export function startTestServer(): Promise<EmbeddedPostgres> {
  discardOlderThanBoot();
  return startEmbedded({ folder: FOLDER, log: () => undefined, settings: SETTINGS });
}

/** Without fsync, files are as they should be only as long as the machine has not gone down since. */
function discardOlderThanBoot(): void {
  const path = join(FOLDER, 'postgres');
  const made = statSync(path, { throwIfNoEntry: false })?.birthtimeMs;
  if (made === undefined || made > Date.now() - uptime() * 1000) return;
  rmSync(realpathSync(path), { recursive: true });
  rmSync(path, { force: true });
}
