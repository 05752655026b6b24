import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import {
  CONFIG_CLASSES,
  ConfigError,
  DatabaseConfig,
  loadConfig,
  loadConfigs,
  RuntimeConfig,
} from '@app/shared/config';
import { type CheckedDatabase, type DoctorCheck, failed, type Finding, ok, skipped, warning } from './check';
import { redisCheck } from './redis';

const OLDEST_SERVER = 15;
/** Tokens are good for minutes, and what is due is due by the clock of the database. */
const WORST_SKEW_MS = 30_000;
const SMALL_SKEW_MS = 1000;
const LONG_WAIT_SECONDS = 300;
const REPLICA_MS = 3000;
const LOOK_MS = 100;

const config: DoctorCheck = {
  name: 'configuration',
  look: () => {
    try {
      loadConfigs(CONFIG_CLASSES);
      return ok(`every variable can be used, NODE_ENV is ${loadConfig(RuntimeConfig).environment}`);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return failed(error.problems.join('; '), 'Set what is named; .env.example has every variable');
    }
  },
};

const database: DoctorCheck = {
  name: 'database',
  look: async ({ source, reason }) => {
    if (!source) return failed(reason ?? 'no answer', 'Start PostgreSQL, or correct DATABASE_URL');
    const [{ version, connections }] = await source.query<{ version: number; connections: number }[]>(
      `SELECT current_setting('server_version_num')::integer / 10000 AS version,
         current_setting('max_connections')::integer AS connections`,
    );
    if (version < OLDEST_SERVER) return failed(`PostgreSQL ${version}`, `Take PostgreSQL ${OLDEST_SERVER} or newer`);
    const { poolSize, readPoolSize } = loadConfig(DatabaseConfig);
    const found = `PostgreSQL ${version}, ${connections} connections, of which a process takes ${poolSize + readPoolSize}`;
    if (poolSize + readPoolSize < connections) return ok(found);
    return warning(found, 'Lower DATABASE_POOL_SIZE and DATABASE_READ_POOL_SIZE, or raise max_connections');
  },
};

const replicas: DoctorCheck = {
  name: 'replicas',
  look: async ({ source }) => {
    const { replicaUrls = [], replicaLagMs } = loadConfig(DatabaseConfig);
    if (replicaUrls.length === 0) return ok('there are none');
    if (!source) return skipped('there is no database to compare them with');
    const [{ place }] = await source.query<{ place: string }[]>('SELECT pg_current_wal_lsn()::text AS place');
    const found = await Promise.all(replicaUrls.map((url) => lookAtReplica(url, place)));
    const bad = found.filter(({ isWell }) => !isWell);
    const text = found.map(({ said }) => said).join('; ');
    if (bad.length === 0) return ok(text);
    const advice = `Have them stream from DATABASE_URL; what is more than ${replicaLagMs} ms behind is not read from`;
    return bad.length === found.length ? failed(text, advice) : warning(text, advice);
  },
};

/** @param place of the primary's log, which it should come to see within a few seconds */
async function lookAtReplica(url: string, place: string): Promise<{ said: string; isWell: boolean }> {
  const { host } = new URL(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: REPLICA_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (let waited = 0; ; waited += LOOK_MS) {
      const { rows } = await client.query<{ follows: boolean; behind: number }>(
        `SELECT pg_is_in_recovery() AS follows, greatest($1::pg_lsn - pg_last_wal_replay_lsn(), 0)::float8 AS behind`,
        [place],
      );
      const [{ follows, behind }] = rows;
      if (!follows) return { said: `${host} is no replica`, isWell: false };
      if (behind === 0) return { said: `${host} follows`, isWell: true };
      if (waited >= REPLICA_MS) return { said: `${host} is ${behind} bytes behind`, isWell: false };
      await sleep(LOOK_MS);
    }
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return { said: `${host}: ${message || code}`, isWell: false };
  } finally {
    await client.end().catch(() => undefined);
  }
}

const migrations: DoctorCheck = {
  name: 'migrations',
  look: ({ source, pending }) => {
    if (!source) return skipped('there is no database to look at');
    if (pending.length === 0) return ok('all have run');
    return failed(`${pending.length} have not run, such as ${pending[0]}`, 'Run db:plan to see them, then db:migrate');
  },
};

const queue: DoctorCheck = {
  name: 'queue',
  look: async (base) => {
    if (!isReadable(base)) return skipped('there is no schema to look at');
    const [{ waiting, failures, wait }] = await base.source.query<
      { waiting: number; failures: number; wait: number }[]
    >(
      `SELECT count(*) FILTER (WHERE state = 'waiting')::integer AS waiting,
         count(*) FILTER (WHERE state = 'failed')::integer AS failures,
         coalesce(extract(epoch FROM now() - min(updated_at) FILTER (WHERE state = 'waiting')), 0)::integer AS wait
       FROM job`,
    );
    const found = `${waiting} jobs wait, the longest for ${wait} s; ${failures} have failed`;
    if (wait > LONG_WAIT_SECONDS) return warning(found, 'Start a worker, or set WORKER_INLINE');
    if (failures > 0) return warning(found, 'Look at jobs:list --state failed, and retry by jobs:retry');
    return ok(found);
  },
};

const clock: DoctorCheck = {
  name: 'clock',
  look: async ({ source }) => {
    if (!source) return skipped('there is no database to compare it with');
    const before = Date.now();
    const [{ now }] = await source.query<{ now: number }[]>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
    );
    return skew(Math.round(Number(now) - (before + Date.now()) / 2));
  },
};

/** @param ms by which the clock of the database is ahead of that of this machine */
export function skew(ms: number): Finding {
  const found = `that of the database is ${Math.abs(ms)} ms ${ms < 0 ? 'behind' : 'ahead'}`;
  const advice = 'Have both machines set their clocks by NTP';
  if (Math.abs(ms) > WORST_SKEW_MS) return failed(found, advice);
  return Math.abs(ms) > SMALL_SKEW_MS ? warning(found, advice) : ok(found);
}

const isReadable = (base: CheckedDatabase): base is CheckedDatabase & { source: object } =>
  base.source !== undefined && base.pending.length === 0;

/** What every installation has. */
export const CHECKS: readonly DoctorCheck[] = [config, database, replicas, migrations, redisCheck, queue, clock];
