import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { redisUrl } from '../support/redis';
import { TcpProxy } from '../support/tcp-proxy';
import { forgetQueues, trialPrefix, trialVariables } from '../job/trial';

const ROOT = resolve(__dirname, '../..');

const TOKEN = 'a-token-for-prometheus';

describe('a worker process', () => {
  const redis = redisUrl();
  const prefix = trialPrefix();
  let database: TestDatabase;
  let proxy: TcpProxy | undefined;
  let worker: ChildProcess;
  let url: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = redis ? await TcpProxy.before(redis) : undefined;
    const variables = trialVariables({ databaseUrl: database.url, redisUrl: proxy?.url, prefix });
    const hook = join(ROOT, 'test/support/typescript.js');
    worker = spawn(process.execPath, ['--require', hook, join(ROOT, 'apps/worker/src/main.ts')], {
      env: {
        ...process.env,
        ...variables,
        WORKER_PORT: '0',
        METRICS_TOKEN: TOKEN,
        LOG_LEVEL: 'info',
        LOG_FORMAT: 'json',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: worker.stdout as NodeJS.ReadableStream })) {
      const found = /Health at (\S+)\/health/.exec(line);
      if (found) url = found[1];
      if (line.includes('works off the queues')) break;
    }
    worker.stdout?.resume();
  });
  afterAll(async () => {
    worker.kill('SIGKILL');
    await proxy?.close();
    await database.drop();
    if (redis) await forgetQueues(redis, prefix);
  });

  const health = async (path: string): Promise<[number, unknown]> => {
    const answer = await fetch(`${url}/health/${path}`);
    return [answer.status, await answer.json()];
  };

  it('tells that it lives and what it has', async () => {
    expect(await health('live')).toEqual([200, { status: 'live' }]);
    expect(await health('ready')).toEqual([
      200,
      { status: 'ready', checks: { database: 'up', queue: 'up', cache: 'up', workers: 'up' } },
    ]);
  });

  it('tells who may know it what it measures: queues, and what became of its jobs', async () => {
    expect((await fetch(`${url}/metrics`)).status).toBe(401);
    const scrape = async (): Promise<string> =>
      (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();
    const client = new Client(database.url);
    await client.connect();
    // Its token is not there, so no mail is sent.
    await client.query(
      `INSERT INTO job (id, queue, name, data)
       VALUES (gen_random_uuid(), 'mail', 'one-time-token', '{"tokenId": "01900000-0000-7000-8000-000000000001"}'),
              (gen_random_uuid(), 'mail', 'unheard-of', '{}')`,
    );
    await client.end();
    const count = (name: string, outcome: string): string =>
      `tradepost_job_duration_seconds_count{queue="mail",name="${name}",outcome="${outcome}"} 1\n`;
    await eventually(async () => {
      const text = await scrape();
      expect(text).toContain(count('one-time-token', 'succeeded'));
      expect(text).toContain(count('unheard-of', 'failed'));
      expect(text).toContain('tradepost_jobs{queue="mail",state="failed"} 1\n');
      expect(text).toContain('tradepost_queue_stuck_seconds{queue="mail"} 0\n');
      expect(text).toContain('tradepost_pg_connections{pool="write",state="idle"}');
    });
  });

  it('serves nothing else', async () => {
    for (const path of ['/v1/jobs', '/v1/reports/runs', '/docs', '/admin/queues', '/']) {
      expect([path, (await fetch(url + path)).status]).toEqual([path, 404]);
    }
  });

  if (redis) {
    it('is degraded while Redis is away, and not when it is back', async () => {
      await proxy?.cut();
      const without = { status: 'degraded', checks: { database: 'up', queue: 'down', cache: 'down', workers: 'up' } };
      await eventually(async () => expect(await health('ready')).toEqual([200, without]));
      await proxy?.restore();
      await eventually(async () => expect(await health('ready')).toMatchObject([200, { status: 'ready' }]));
    });
  }

  it('ends with 0 when it is told to', async () => {
    const exit = once(worker, 'exit');
    worker.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });
});
