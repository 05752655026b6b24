import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { dropDatabases } from './database';
import { findRedis } from './redis';
import { startTestServer } from './server';
import type { TestRun } from './global-teardown';

/**
 * Prepares a run of the integration tests, before jest starts its workers, which inherit the environment: chooses the
 * PostgreSQL server (that of TEST_DATABASE_URL, the URL of an administrator, else an embedded one), looks for Redis, and
 * names the run.
 */
export default async function globalSetup(): Promise<void> {
  // Half an hour off and west of UTC, so that a date that passes through local time becomes another one.
  process.env.TZ = 'America/St_Johns';
  setVariable('TEST_REDIS_URL', await findRedis());
  if (!process.env.TEST_DATABASE_URL) {
    const server = await startTestServer();
    (globalThis as TestRun).testServer = server;
    process.env.TEST_DATABASE_URL = server.url;
  }
  const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  process.env.TEST_RUN = `tradepost_test_${machine}_${process.pid}`;
  await dropDatabases(`^tradepost_test_${machine}_`, isAbandoned);
}

/** Names carry the number of the process that runs the tests: a run that is gone will not drop its databases. */
function isAbandoned(database: string): boolean {
  const pid = Number(database.split('_')[3]);
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
