import 'reflect-metadata';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { Price, Variant } from '@app/catalog';
import { Level } from '@app/shared/model';
import { buildProduct } from '../support/builders';
import { newAccount, startApp, type TestApp } from '../support/app';
import type { Json } from '../support/request';
import { readCsv, Running, type ShownRun } from './running';

const folder = mkdtempSync(join(tmpdir(), 'runs-'));
let app: TestApp;
let manager: Running;
let queue: Queue;

beforeAll(async () => {
  app = await startApp({ worker: true, env: { DATA_FOLDER: folder } });
  manager = new Running(app.url, await app.as(Level.Manager));
  queue = app.app.get<Queue>(getQueueToken('reports'), { strict: false });
  const { id: productId } = await buildProduct(app.dataSource, { name: 'Tea' });
  const skus = ['=A', 'b"c', 'd,e\r\nf', "'g", 'ü\u2028'];
  const variants = skus.map((sku) => ({ id: randomUUID(), productId, sku }));
  await app.dataSource.getRepository(Variant).insert(variants);
  await app.dataSource.getRepository(Price).insert(
    variants.map(({ id }, index) => ({
      id: randomUUID(),
      variantId: id,
      price: { amount: 10 ** index, currency: index % 2 ? 'JPY' : 'EUR' },
    })),
  );
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

const REPORT = { definition: 'price-list' };
const page = (id: string, headers: Record<string, string> = {}): Promise<Response> =>
  manager.get(`/v1/reports/runs/${id}/page`, headers);

describe('A run of a report', () => {
  it('writes what the report itself answers as CSV', async () => {
    const { row, text } = await manager.export({ ...REPORT, parameters: { currency: 'EUR' } });
    const direct = await manager.get('/v1/reports/definitions/price-list/file?currency=EUR');
    expect(text).toBe(await direct.text());
    expect(new Set(readCsv(text).map(({ price }) => price))).toEqual(new Set(['1', '100', '10000']));
    expect(row).toMatchObject({
      definition: 'price-list',
      parameters: { currency: 'EUR' },
      list: null,
      rowCount: 3,
      sha256: createHash('sha256').update(text).digest('hex'),
    });
    expect(row.fileName).toMatch(/^price-list-\d{4}-\d\d-\d\d\.csv$/);
  });

  it('is packed when that is asked for', async () => {
    const { id } = (await (await manager.order({ ...REPORT, compression: 'gzip' })).json()) as ShownRun;
    const row = await manager.reached(id, 'succeeded');
    const file = await manager.file(id);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(file.headers.get('content-type')).toBe('application/gzip');
    expect([row.size, row.rowCount]).toEqual([bytes.length, 5]);
    expect(readCsv(gunzipSync(bytes).toString())).toHaveLength(5);
  });

  it('for the web is a page that stays as it was, also by a link', async () => {
    const { id } = (await (await manager.order({ ...REPORT, format: 'web' })).json()) as ShownRun;
    expect((await page(id)).status).toBe(409);
    await manager.reached(id, 'succeeded');
    await app.dataSource.query(`UPDATE variant SET sku = 'changed' WHERE sku = '=A'`);
    const text = await (await page(id)).text();
    await app.dataSource.query(`UPDATE variant SET sku = '=A' WHERE sku = 'changed'`);
    expect(text).toContain('<td>=A</td>');
    expect(text).toContain('<td class="number">1.00</td>');
    const { url } = (await (await manager.get(`/v1/reports/runs/${id}/link`)).json()) as { url: string };
    expect(await (await fetch(app.url + url)).text()).toBe(text);
    expect((await fetch(app.url + url.replace('/page', '/file'))).status).toBe(403);
    const stored = (await (await manager.file(id)).json()) as { rows: Json[] };
    expect(stored.rows).toHaveLength(5);
  });

  it('has no page where it is a file', async () => {
    const { row } = await manager.export(REPORT);
    expect((await page(row.id)).status).toBe(409);
    const { url } = (await (await manager.get(`/v1/reports/runs/${row.id}/link`)).json()) as { url: string };
    expect((await fetch(app.url + url)).headers.get('content-type')).toMatch(/^text.csv/);
  });

  it('is repeated with the rights that one has now', async () => {
    const { row } = await manager.export({ ...REPORT, parameters: { currency: 'JPY' } });
    const answer = await manager.get(`/v1/reports/runs/${row.id}/repetitions`, {}, 'POST');
    expect(answer.status).toBe(202);
    const again = (await answer.json()) as ShownRun & { parameters: Json };
    expect(again.parameters).toEqual({ currency: 'JPY' });
    expect((await manager.reached(again.id, 'succeeded')).sha256).toBe(row.sha256);
    const other = new Running(app.url, (await newAccount(Level.Manager, app.dataSource)).headers);
    expect((await other.get(`/v1/reports/runs/${row.id}/repetitions`, {}, 'POST')).status).toBe(404);
  });

  it.each([
    [{ definition: 'unicorns' }, 404, 'code'],
    [{ ...REPORT, parameters: { currency: 'euro' } }, 400, '/currency'],
    [{ ...REPORT, parameters: { nonsense: 1 } }, 400, '/nonsense'],
    [{ ...REPORT, parameters: { limit: { $gt: 1 } } }, 400, '/limit'],
    [{ ...REPORT, parameters: [] }, 400, '/parameters'],
    [{ ...REPORT, list: 'catalog/products' }, 400, '/list'],
    [{ list: 'catalog/products', parameters: {} }, 400, '/parameters'],
    [{ ...REPORT, format: 'pdf' }, 400, '/format'],
    [{ ...REPORT, compression: 'rar' }, 400, '/compression'],
  ])('is refused for %j', async (body, status, pointer) => {
    const answer = await manager.order(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer }] });
  });

  it('is not for who may not see the report', async () => {
    const agent = new Running(app.url, await app.as(Level.Agent));
    expect((await agent.order({ definition: 'sales-by-employee' })).status).toBe(403);
    const { text } = await agent.export(REPORT);
    expect(readCsv(text)[0]).not.toHaveProperty('cost');
  });
});

it('An account has twenty runs at a time, however many it orders at once, and others are served', async () => {
  await queue.pause();
  const greedy = new Running(app.url, (await newAccount(Level.Agent, app.dataSource)).headers);
  const answers = await Promise.all(Array.from({ length: 60 }, () => greedy.order(REPORT)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 202)).toHaveLength(20);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(40);
  expect(await refused[0].json()).toMatchObject({ code: 'quota_exceeded' });
  expect((await manager.order(REPORT)).status).toBe(202);
  const [first] = (await Promise.all(
    answers.filter(({ status }) => status === 202).map((answer) => answer.json()),
  )) as ShownRun[];
  expect((await greedy.get(`/v1/jobs/${first.jobId}/cancellation`, {}, 'POST')).status).toBe(202);
  expect((await greedy.order(REPORT)).status).toBe(202);
  await queue.resume();
});
