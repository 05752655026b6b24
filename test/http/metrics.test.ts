import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { ApiKey } from '@app/organization';
import { Cache } from '@app/shared/cache';
import { Job } from '@app/shared/job';
import { Level } from '@app/shared/model';
import { newAccount, startApp, type TestApp } from '../support/app';
import { build } from '../support/builders';
import { hashOf, newKey } from '../../libs/organization/api-key/secret-key';

const TOKEN = 'a-token-for-prometheus';
const BEARER = { authorization: `Bearer ${TOKEN}` };

let api: TestApp;
beforeAll(async () => (api = await startApp({ env: { METRICS_TOKEN: TOKEN } })));
afterAll(async () => {
  delete process.env.METRICS_TOKEN;
  await api.stop();
});

const ask = (headers: Record<string, string> = {}, path = '/metrics'): Promise<Response> =>
  fetch(`${api.url}${path}`, { headers });
const scrape = async (): Promise<string[]> => (await (await ask(BEARER)).text()).split('\n');

async function keyOf(level: Exclude<Level, Level.Guest>, scopes: string[]): Promise<Record<string, string>> {
  const key = newKey();
  const { id: accountId } = await newAccount(level, api.dataSource);
  const fields = { accountId, scopes, hash: hashOf(key), revokedAt: null, expiresAt: null };
  await build(api.dataSource, ApiKey, fields);
  return { 'x-api-key': key };
}

describe('who reads the metrics', () => {
  it('has the token, or is an administrator', async () => {
    const answer = await ask(BEARER);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      expect.stringMatching(/^text\/plain; version=0\.0\.4/),
      'no-store',
    ]);
    expect((await ask(await api.as(Level.Admin))).status).toBe(200);
    expect((await ask(await keyOf(Level.Admin, []))).status).toBe(200);
    expect((await ask(await keyOf(Level.Admin, ['metrics:read']))).status).toBe(200);
  });

  it('is nobody else', async () => {
    const suspended = await newAccount(Level.Admin, api.dataSource);
    await api.dataSource.query(`UPDATE account SET status = 'suspended' WHERE id = $1`, [suspended.id]);
    const refused: [number, Record<string, string>][] = [
      [401, {}],
      [401, { authorization: `Bearer ${TOKEN}x` }],
      [401, { 'x-api-key': newKey() }],
      [401, suspended.headers],
      [403, await api.as(Level.Manager)],
      [403, await keyOf(Level.Manager, [])],
      [403, await keyOf(Level.Admin, ['catalog:read'])],
    ];
    for (const [status, headers] of refused) {
      const answer = await ask(headers);
      expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ status })]);
    }
  });
});

describe('the metrics', () => {
  it('name routes, and never a path', async () => {
    const id = uuid();
    await ask(await api.as(Level.Admin), `/v1/catalog/products/${id}?page=1`);
    await ask({}, `/no/such/${id}`);
    const lines = await scrape();
    const counts = lines.filter((line) => line.startsWith('http_request_duration_seconds_count'));
    expect(counts).toEqual(
      expect.arrayContaining([
        'http_request_duration_seconds_count{method="GET",route="/v1/catalog/products/:id",status="4xx"} 1',
        expect.stringMatching(/\{method="GET",route="\(none\)",status="4xx"\} 1$/),
      ]),
    );
    expect(lines.join()).not.toContain(id);
  });

  it('count connections, jobs that wait, and what the cache has', async () => {
    const queue = 'metrics-queue';
    const { id } = await build<Job>(api.dataSource, Job, { queue, state: 'waiting' });
    const failed = { queue, state: 'failed', finishedAt: new Date(Date.now() - 120_000) } as const;
    await build<Job>(api.dataSource, Job, failed);
    await api.dataSource.query(`UPDATE job SET updated_at = now() - interval '1 hour' WHERE id = $1`, [id]);
    const cache = api.app.get(Cache);
    await cache.set('metrics', 1);
    await cache.get('metrics');
    await cache.get('nothing');
    const lines = await scrape();
    const valueOf = (series: string): number =>
      Number(lines.find((line) => line.startsWith(`${series} `))?.split(' ')[1]);
    expect(valueOf(`tradepost_jobs{queue="${queue}",state="waiting"}`)).toBe(1);
    expect(valueOf(`tradepost_jobs{queue="${queue}",state="failed"}`)).toBe(1);
    expect(valueOf(`tradepost_job_oldest_waiting_seconds{queue="${queue}"}`)).toBeGreaterThanOrEqual(3600);
    expect(valueOf(`tradepost_queue_stuck_seconds{queue="${queue}"}`)).toBeGreaterThanOrEqual(3600);
    expect(valueOf('tradepost_cache_reads_total{outcome="hit"}')).toBe(1);
    expect(valueOf('tradepost_cache_reads_total{outcome="miss"}')).toBe(1);
    expect(valueOf('tradepost_pg_connections{pool="write",state="idle"}')).toBeGreaterThan(0);
    expect(valueOf('tradepost_pg_waiting{pool="read"}')).toBe(0);
    expect(valueOf('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  });

  it('are those that the dashboard and the guide ask for', async () => {
    const folder = join(__dirname, '../../docs/operations');
    const dashboard = JSON.parse(readFileSync(join(folder, 'grafana.json'), 'utf8')) as {
      panels: { targets: { expr: string }[] }[];
    };
    const asked = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n');
    const named = /\b(?:http|tradepost|nodejs|process)_\w+/g;
    const wanted = [asked, readFileSync(join(folder, 'README.md'), 'utf8')].flatMap((text) => text.match(named) ?? []);
    // Some have no series where there is nothing to measure.
    const names = new Set((await scrape()).map((line) => /^(?:# TYPE )?(\w+)/.exec(line)?.[1] ?? ''));
    const missing = wanted
      .map((name) => name.replace(/_(?:bucket|count|sum)?$/, ''))
      .filter((name) => !names.has(name));
    expect(missing.filter((name) => !['nodejs', 'process'].includes(name))).toEqual([]);
    expect(asked).toContain('http_request_duration_seconds_bucket');
  });
});

it('A queue whose work nobody does is shown by health, and takes no process out', async () => {
  const ready = async (): Promise<unknown> => {
    const answer = await ask({}, '/health/ready');
    const { status, checks } = (await answer.json()) as { status: string; checks: Record<string, string> };
    return [answer.status, status, checks.workers];
  };
  const set = (id: string, values: string): Promise<unknown> =>
    api.dataSource.query(`UPDATE job SET ${values} WHERE id = $1`, [id]);
  const [moves, stuck] = [
    [200, 'ready', 'up'],
    [200, 'degraded', 'down'],
  ];
  await api.dataSource.query('DELETE FROM job');
  const queue = 'idle-queue';
  const { id } = await build<Job>(api.dataSource, Job, { queue, state: 'waiting' });
  expect(await ready()).toEqual(moves);
  await set(id, `updated_at = now() - interval '6 minutes'`);
  expect(await ready()).toEqual(stuck);
  // It is tried again later.
  await set(id, `error = 'not now', relays = 1, relay_after = now() + interval '1 hour'`);
  expect(await ready()).toEqual(moves);
  await set(id, `error = NULL`);
  expect(await ready()).toEqual(stuck);
  const { id: other } = await build<Job>(api.dataSource, Job, { queue, state: 'active' });
  expect(await ready()).toEqual(moves);
  await set(other, `updated_at = now() - interval '2 minutes'`);
  expect(await ready()).toEqual(stuck);
  await set(other, `state = 'succeeded', finished_at = now()`);
  expect(await ready()).toEqual(moves);
});
