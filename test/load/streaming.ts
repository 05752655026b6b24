import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbedded } from '../../libs/shared/database/embedded';

const SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '200' };

/** A PostgreSQL server, and another one that streams from it. */
export interface Pair {
  /** URLs of the superuser. */
  primary: string;
  replica: string;
  /** Runs a statement on the replica. */
  onReplica(sql: string): Promise<void>;
  stopReplica(): Promise<void>;
  startReplica(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes a server, copies its data while it stands still, and starts both: from then on, the copy follows it. */
export async function startPair(): Promise<Pair> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'streaming-')));
  // Root runs servers as another user, who has to get in.
  chmodSync(folder, 0o755);
  const [one, two] = ['primary', 'replica'].map((name) => join(folder, name));
  const log = (): void => undefined;
  const first = await startEmbedded({ folder: one, log, settings: SETTINGS });
  await first.stop();
  mkdirSync(two);
  const data = realpathSync(join(one, 'postgres'));
  const copy = `${data}-replica`;
  execFileSync('cp', ['-a', data, copy]);
  for (const own of ['port', 'server.log', 'holders']) rmSync(join(copy, own), { recursive: true, force: true });
  mkdirSync(join(copy, 'holders'));
  const signal = join(copy, 'data/standby.signal');
  writeFileSync(signal, '');
  const { uid, gid } = statSync(join(copy, 'data'));
  chownSync(signal, uid, gid);
  execFileSync('ln', ['-s', copy, join(two, 'postgres')]);

  const primary = await startEmbedded({ folder: one, log, settings: SETTINGS });
  const { hostname, port, username, password } = new URL(primary.url);
  const follow = `host=${hostname} port=${port} user=${username} password=${password} sslmode=disable`;
  const start = (): Promise<EmbeddedPostgres> =>
    startEmbedded({ folder: two, log, settings: { ...SETTINGS, primary_conninfo: follow } });
  let replica = await start();
  return {
    primary: primary.url,
    replica: replica.url,
    onReplica: async (sql) => {
      const client = new Client({ connectionString: replica.url });
      await client.connect();
      await client.query(sql).finally(() => client.end());
    },
    stopReplica: () => replica.stop(),
    startReplica: async () => void (replica = await start()),
    stop: async () => {
      await replica.stop();
      await primary.stop();
      for (const path of [data, copy, folder]) rmSync(path, { recursive: true, force: true });
    },
  };
}
