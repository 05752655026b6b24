import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { schema } from '../../apps/schema';
import { forgetQueues, trialPrefix } from '../job/trial';
import { SECRET } from '../support/app';
import { built } from '../support/built';
import { eventually } from '../support/eventually';
import { type Json, readReply, type Reply } from '../support/request';
import { kill } from './script';
import { type Pair, startPair } from './streaming';

const TOKEN = 'a-token-for-prometheus';
const NAME = 'installation';

/** A process of the product, as it is started in production. */
export interface Started {
  child: ChildProcess;
  /** The user by which PostgreSQL knows it. */
  user: string;
  /** Of an API. */
  url: string;
  said(): string;
}

/** API and worker processes as they are built, on a PostgreSQL beside which a replica streams, and on one Redis. */
export class Installation {
  readonly apis: Started[] = [];
  readonly workers: Started[] = [];
  readonly folder = mkdtempSync(join(tmpdir(), 'processes-'));
  readonly dataSource: DataSource;
  private readonly prefix = trialPrefix();

  private constructor(
    readonly pair: Pair,
    private readonly redis: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {
    const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: databaseOf(pair.primary) });
    this.dataSource = new DataSource(dataSourceOptions(config, schema));
  }

  /** Starts all at once, on an empty database. @param env variables of each process */
  static async start(
    redis: string,
    { apis, workers, env }: { apis: number; workers: number; env: Record<string, string> },
  ): Promise<Installation> {
    const all = new Installation(await startPair(), redis, env);
    try {
      await all.onPrimary(`CREATE DATABASE ${NAME}`);
      for (let index = 0; index < apis; index++) all.apis.push(await all.spawn('api', index));
      for (let index = 0; index < workers; index++) all.workers.push(await all.spawn('worker', index));
      for (const api of all.apis) api.url = await hasSaid(api, /http:\/\/127\.0\.0\.1:\d+/);
      for (const worker of all.workers) await hasSaid(worker, /Tradepost works off the queues/);
      await all.dataSource.initialize();
      return all;
    } catch (error) {
      await all.stop();
      throw error;
    }
  }

  get processes(): Started[] {
    return [...this.apis, ...this.workers];
  }

  /** A connection to the primary, for who takes locks. */
  async connect(): Promise<Client> {
    const client = new Client({ connectionString: databaseOf(this.pair.primary) });
    await client.connect();
    return client;
  }

  /** How many reads that may be a little old the processes of the API have sent to the replica and to the primary. */
  async reads(): Promise<{ replica: number; primary: number }> {
    const sum = { replica: 0, primary: 0 };
    for (const api of this.apis) {
      const { text } = await ask(api, '/metrics', { authorization: `Bearer ${TOKEN}` });
      for (const [, server, reads] of text.matchAll(/^tradepost_reads_total\{server="(.+)"\} (\d+)$/gm)) {
        sum[server === 'primary' ? 'primary' : 'replica'] += Number(reads);
      }
    }
    return sum;
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map(({ child }) => kill(child)));
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    await this.pair.stop();
    await forgetQueues(this.redis, this.prefix);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async onPrimary(sql: string): Promise<void> {
    const client = new Client({ connectionString: this.pair.primary });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  private async spawn(app: 'api' | 'worker', index: number): Promise<Started> {
    const user = `${app}_${index}`;
    const password = randomBytes(8).toString('hex');
    await this.onPrimary(`CREATE ROLE ${user} SUPERUSER LOGIN PASSWORD '${password}'`);
    const url = (server: string): string =>
      Object.assign(new URL(databaseOf(server)), { username: user, password }).href;
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      MIGRATE_ON_BOOT: 'true',
      DATABASE_URL: url(this.pair.primary),
      DATABASE_REPLICA_URL: url(this.pair.replica),
      REDIS_URL: this.redis,
      QUEUE_PREFIX: this.prefix,
      DATA_FOLDER: this.folder,
      JWT_SECRET: SECRET,
      METRICS_TOKEN: TOKEN,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_FORMAT: 'json',
      DATABASE_POOL_SIZE: '4',
      DATABASE_READ_POOL_SIZE: '4',
      ...this.env,
    };
    const main = built(`apps/${app}/src/main.js`);
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    return { child, user, url: '', said: () => output };
  }
}

export const ask = async (api: Started, path: string, headers: Record<string, string> = {}): Promise<Reply> =>
  readReply(await fetch(api.url + path, { headers }));

export const send = async (
  api: Started,
  method: 'POST' | 'PATCH',
  path: string,
  { body, headers }: { body: Json; headers: Record<string, string> },
): Promise<Reply> =>
  readReply(
    await fetch(api.url + path, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

const databaseOf = (server: string): string => Object.assign(new URL(server), { pathname: NAME }).href;

/** Waits until a process says so. @returns what it has said of it */
const hasSaid = ({ child, said }: Started, what: RegExp): Promise<string> =>
  eventually(() => {
    const found = what.exec(said())?.[0];
    if (found !== undefined) return found;
    throw new Error(`${child.exitCode === null ? 'It did not say so' : 'It has ended'}: ${said().slice(-2000)}`);
  }, 120_000);
