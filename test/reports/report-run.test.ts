import 'reflect-metadata';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { unzipSync } from 'fflate';
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

const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The cells of a workbook's sheet. */
function sheetOf(bytes: Buffer): (string | number)[][] {
  const files = unzipSync(bytes);
  const xml = (name: string): string => Buffer.from(files[name] ?? []).toString();
  const plain = (text: string): string =>
    text
      .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      .replace(/&(lt|gt|amp|quot|apos|#39|#10|#13);/g, (_, name: string) => ENTITIES[name]);
  const texts = [...xml('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => plain(text));
  const rows = xml('xl/worksheets/sheet1.xml').matchAll(/<row[^>]*>(.*?)<\/row>/gs);
  return [...rows].map(([, row]) => {
    const cells: (string | number)[] = [];
    for (const [cell, column, value] of row.matchAll(/<c r="([A-Z])\d+"[^>]*><v>([^<]*)<\/v><\/c>/g)) {
      cells[column.charCodeAt(0) - 65] = cell.includes('t="s"') ? texts[Number(value)] : Number(value);
    }
    return cells;
  });
}

const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#10': '\n',
  '#13': '\r',
};

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

  it('is an archive with the file in it when that is asked for, and sent in parts as any other', async () => {
    const { text } = await manager.export(REPORT);
    const { id } = (await (await manager.order({ ...REPORT, compression: 'zip' })).json()) as ShownRun;
    const row = await manager.reached(id, 'succeeded');
    const file = await manager.file(id);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(file.headers.get('content-type')).toBe('application/zip');
    expect(row).toMatchObject({ size: bytes.length, rowCount: 5, sha256: sumOf(bytes) });
    const [[name, content]] = Object.entries(unzipSync(bytes));
    expect([`${name}.zip`, Buffer.from(content).toString()]).toEqual([row.fileName, text]);
    const part = await manager.file(id, { range: 'bytes=10-19' });
    expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, bytes.subarray(10, 20)]);
  });

  it('is a workbook when that is asked for: amounts in units of their currency, texts as they are', async () => {
    const { id } = (await (await manager.order({ ...REPORT, format: 'xlsx' })).json()) as ShownRun;
    const row = await manager.reached(id, 'succeeded');
    const file = await manager.file(id);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(file.headers.get('content-type')).toMatch(/spreadsheetml\.sheet$/);
    expect(row).toMatchObject({ rowCount: 5, size: bytes.length, fileName: expect.stringMatching(/\.xlsx$/) });
    const [head, ...rows] = sheetOf(bytes);
    const [sku, currency, price] = ['SKU', 'Currency', 'Price'].map((label) => head.indexOf(label));
    expect(rows.map((cells) => [cells[sku], cells[currency], cells[price]]).sort()).toEqual([
      ["'g", 'JPY', 1000],
      ['=A', 'EUR', 0.01],
      ['b"c', 'JPY', 10],
      ['d,e\nf', 'EUR', 1],
      ['ü\u2028', 'EUR', 100],
    ]);
  });

  it('is no workbook where it would be too large, or be packed twice', async () => {
    const packed = await manager.order({ ...REPORT, format: 'xlsx', compression: 'zip' });
    expect([packed.status, await packed.json()]).toMatchObject([400, { errors: [{ pointer: '/compression' }] }]);
    await app.dataSource.query(
      `INSERT INTO category (id, name, slug) SELECT gen_random_uuid(), 'Shelf', 'shelf-' || n FROM generate_series(1, 20001) n`,
    );
    const list = { list: 'catalog/categories', fields: 'name', format: 'xlsx' };
    const errorOf = async (body: object): Promise<unknown> => {
      const { id } = (await (await manager.order(body)).json()) as ShownRun;
      const { jobId } = await manager.reached(id, 'failed');
      const { attempts, error } = (await (await manager.get(`/v1/jobs/${jobId}`)).json()) as Json;
      expect(attempts).toBe(1);
      return error;
    };
    expect(await errorOf(list)).toBe('It has 20001 rows, a workbook has at most 20000: order it as csv, or filter it');
    const nested = { fields: '*,parent{*,parent{*}}', filter: [{ field: 'slug', op: 'ne', value: 'shelf-1' }] };
    expect(await errorOf({ ...list, ...nested })).toMatch(
      /^It has \d{7} cells, a workbook has at most 500000: order it as csv, filter it, or ask for fewer fields$/,
    );
    await app.dataSource.query(
      `INSERT INTO tag (id, name, slug, metadata)
       SELECT gen_random_uuid(), 'Long', 'long-' || n, jsonb_build_object('a', repeat('x', 20000)) FROM generate_series(1, 1000) n`,
    );
    expect(await errorOf({ list: 'minor/tags', fields: 'metadata', format: 'xlsx' })).toBe(
      'It has more, a workbook has at most 16 MiB of text: order it as csv, filter it, or ask for fewer fields',
    );
    const few = {
      ...list,
      sort: [{ field: 'slug', direction: 'asc' }],
      filter: [{ field: 'slug', op: 'le', value: 'shelf-10' }],
      fields: 'slug,createdAt,position',
    };
    const { id: small } = (await (await manager.order(few)).json()) as ShownRun;
    await manager.reached(small, 'succeeded');
    const rows = sheetOf(Buffer.from(await (await manager.file(small)).arrayBuffer()));
    expect(rows[0]).toEqual(['slug', 'createdAt', 'position']);
    // Moments are numbers of days since the end of 1899.
    expect(rows[1]).toEqual(['shelf-1', expect.closeTo(Date.now() / 86_400_000 + 25_569, 0), expect.any(Number)]);
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
  const [first, failed, third] = (await Promise.all(
    answers.filter(({ status }) => status === 202).map((answer) => answer.json()),
  )) as ShownRun[];
  expect((await greedy.get(`/v1/jobs/${first.jobId}/cancellation`, {}, 'POST')).status).toBe(202);
  expect((await greedy.order(REPORT)).status).toBe(202);

  await app.dataSource.query(`UPDATE job SET state = 'failed', finished_at = now() WHERE id = $1`, [failed.jobId]);
  expect((await greedy.order(REPORT)).status).toBe(202);
  const retried = (): Promise<Response> => greedy.get(`/v1/jobs/${failed.jobId}/retries`, {}, 'POST');
  const tooMany = await retried();
  expect([tooMany.status, await tooMany.json()]).toMatchObject([429, { code: 'quota_exceeded' }]);
  expect((await greedy.get(`/v1/jobs/${third.jobId}/cancellation`, {}, 'POST')).status).toBe(202);
  expect((await retried()).status).toBe(202);
  await queue.resume();
});
