import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { v7 as uuid } from 'uuid';
import { Price, Product, Variant } from '@app/catalog';
import { Level } from '@app/shared/model';
import { RunCleaning } from '../../libs/reports/file/run-cleaning';
import { newAccount, startApp, type TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import { ensureSeller, joinSeller } from '../support/seller';
import { Running, postJson, readCsv, type ShownRun } from './running';

const folder = mkdtempSync(join(tmpdir(), 'exports-'));
let app: TestApp;
let agent: Running;
let manager: Running;
let admin: Running;
let queue: Queue;

beforeAll(async () => {
  app = await startApp({ worker: true, env: { DATA_FOLDER: folder } });
  agent = new Running(app.url, await app.as(Level.Agent));
  manager = new Running(app.url, await app.as(Level.Manager));
  admin = new Running(app.url, await app.as(Level.Admin));
  queue = app.app.get<Queue>(getQueueToken('reports'), { strict: false });
  const companyId = await ensureSeller(app.dataSource);
  const products = ['Tea', 'Coffee', 'Milk'].map((name) => ({ id: uuid(), companyId, name, slug: name.toLowerCase() }));
  await app.dataSource.getRepository(Product).insert(products);
  const variants = products.map(({ id, name }) => ({ id: uuid(), productId: id, sku: name.toUpperCase() }));
  await app.dataSource.getRepository(Variant).insert(variants);
  await app.dataSource.getRepository(Price).insert(
    variants.map(({ id }, index) => ({
      id: uuid(),
      variantId: id,
      price: { amount: 100 * (index + 1), currency: 'EUR' },
      cost: { amount: 10 * (index + 1), currency: 'EUR' },
    })),
  );
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

const pathOf = ({ id, sha256 }: ShownRun): string => join('runs', id.slice(-2), `${id}.${sha256}`);
const names = (text: string): (string | null)[] => readCsv(text).map(({ name }) => name);

describe('An export', () => {
  it('is ordered, done by a job, and downloaded', async () => {
    const ordered = await agent.order({
      list: 'catalog/products',
      filter: [{ field: 'name', op: 'ne', value: 'Milk' }],
      sort: [{ field: 'name', direction: 'desc' }],
      fields: '{name,status}',
    });
    expect(ordered.status).toBe(202);
    const { id, jobId } = (await ordered.json()) as ShownRun;
    expect(ordered.headers.get('location')).toBe(`/v1/jobs/${jobId}`);
    const row = await agent.reached(id, 'succeeded');
    const file = await agent.file(id);
    const text = await file.text();
    expect(text).toBe('name,status\r\nTea,draft\r\nCoffee,draft\r\n');
    expect(row).toMatchObject({
      rowCount: 2,
      size: text.length,
      sha256: createHash('sha256').update(text).digest('hex'),
      filter: '[{"field":"name","op":"ne","value":"Milk"}]',
      sort: '[{"field":"name","direction":"desc"}]',
      fields: '{name,status}',
      level: 'agent',
      format: 'csv',
    });
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${row.fileName}"`);
    expect(file.headers.get('content-length')).toBe(String(text.length));
    expect(file.headers.get('etag')).toBe(`"${row.sha256}"`);
    expect(Math.abs(Date.parse(row.asOf) - Date.now())).toBeLessThan(60_000);
    expect(await (await agent.get(`/v1/jobs/${jobId}`)).json()).toMatchObject({
      state: 'succeeded',
      progress: 100,
      done: 2,
      total: 2,
      result: { runId: id, rowCount: 2, file: `/v1/reports/runs/${id}/file` },
    });
    const kept = readdirSync(join(folder, 'files'), { recursive: true }).map(String);
    expect(kept.filter((name) => name.includes(id))).toEqual([pathOf(row)]);
  });

  it('shows every row of the list, whatever the list shows on a page', async () => {
    const { text } = await agent.export({ list: 'catalog/products', fields: 'name' });
    expect(names(text)).toEqual(['Coffee', 'Milk', 'Tea']);
  });

  it('can be of exports and jobs, too', async () => {
    const { text } = await agent.export({ list: 'reports/runs', fields: 'list,job{state}' });
    expect(readCsv(text)[0]).toEqual({ list: 'reports/runs', 'job.state': 'active' });
  });

  it.each([
    ['a mask that cannot be read', { fields: '{name' }],
    ['a mask into what has no inside', { fields: '{name{first}}' }],
    ['a filter of no known form', { filter: [{ name: 'Tea' }] }],
    ['a filter by an unknown field', { filter: [{ field: 'nmae', op: 'eq', value: 'Tea' }] }],
    ['a filter by a hidden field', { filter: [{ field: 'cost.amount', op: 'gt', value: 1 }] }],
    ['a value of the wrong type', { filter: [{ field: 'id', op: 'eq', value: 'Tea' }] }],
    ['a sort by an unknown field', { sort: [{ field: 'nmae', direction: 'asc' }] }],
    ['a sort of no known form', { sort: 'name' }],
    ['a search that is no text', { q: 5 }],
    ['a search for nothing that could be found', { q: '!?' }],
  ])('is refused for %s, in the words of the list', async (_, { fields, ...body }: Record<string, unknown>) => {
    const refused = await agent.order({ list: 'catalog/variants', fields, ...body });
    const headers = { ...agent.headers, ...(fields === undefined ? {} : { 'x-fields': fields as string }) };
    const list = await postJson(`${app.url}/v1/catalog/variants/search`, headers, body);
    expect(refused.status).toBe(400);
    expect(list.status).toBe(400);
    const said = ({ code, detail }: Record<string, unknown>): unknown => ({ code, detail });
    expect(said((await refused.json()) as Record<string, unknown>)).toEqual(
      said((await list.json()) as Record<string, unknown>),
    );
  });

  it('is refused for a list that is not there, naming those that are', async () => {
    for (const list of ['catalog/unicorns', 'auth/me', '__proto__', 'catalog/products/search']) {
      const answer = await agent.order({ list });
      expect(answer.status).toBe(400);
      const { errors } = (await answer.json()) as { errors: object[] };
      expect(errors).toMatchObject([
        { pointer: '/list', code: 'unknownList', suggestions: expect.arrayContaining(['catalog/products']) },
      ]);
    }
  });

  it('is refused with an unknown property, and leaves no job behind', async () => {
    const [{ jobs }] = await app.dataSource.query<{ jobs: string }[]>('SELECT count(*) AS jobs FROM job');
    expect((await agent.order({ list: 'catalog/products', format: 'pdf' })).status).toBe(400);
    expect((await agent.order({ list: 'catalog/products', format: 'web' })).status).toBe(400);
    expect((await agent.order({})).status).toBe(400);
    expect(await app.dataSource.query('SELECT count(*) AS jobs FROM job')).toEqual([{ jobs }]);
  });

  it('is for agents and above', async () => {
    const customer = new Running(app.url, await app.as(Level.Customer));
    expect((await customer.order({ list: 'catalog/products' })).status).toBe(403);
    expect((await new Running(app.url, {}).order({ list: 'catalog/products' })).status).toBe(401);
  });

  it('is seen by who ordered it and by administrators, since it may hold what only its reader reaches', async () => {
    const other = new Running(app.url, await newAccount(Level.Agent, app.dataSource).then(({ headers }) => headers));
    const { row } = await agent.export({ list: 'catalog/products' });
    const { row: high } = await admin.export({ list: 'catalog/products' });
    expect((await other.get(`/v1/reports/runs/${row.id}`)).status).toBe(404);
    expect((await other.file(row.id)).status).toBe(404);
    expect((await admin.file(row.id)).status).toBe(200);
    for (const { id } of [row, high]) expect((await manager.file(id)).status).toBe(404);
    const listed = await manager.get('/v1/reports/runs?pageSize=200');
    expect(await listed.text()).not.toContain(high.id);
  });
});

describe('The rights of an export', () => {
  const COSTS = {
    list: 'catalog/prices',
    fields: 'variant{sku},cost',
    sort: [{ field: 'variant.sku', direction: 'asc' }],
  };

  /** Orders while no worker takes jobs, changes the account, and lets the worker go on. */
  async function orderThen(level: Level.Agent | Level.Manager, body: unknown, sql: string): Promise<string> {
    const { id, headers } = await newAccount(level, app.dataSource);
    await joinSeller(app.dataSource, id);
    await queue.pause();
    const ordered = await new Running(app.url, headers).order(body);
    expect(ordered.status).toBe(202);
    await app.dataSource.query(sql, [id]);
    await queue.resume();
    return ((await ordered.json()) as ShownRun).id;
  }

  it('show fields by level', async () => {
    expect((await agent.export(COSTS)).text).toBe('variant.sku\r\nCOFFEE\r\nMILK\r\nTEA\r\n');
    expect((await manager.export(COSTS)).text).toBe(
      'variant.sku,cost.amount,cost.currency\r\nCOFFEE,20,EUR\r\nMILK,30,EUR\r\nTEA,10,EUR\r\n',
    );
  });

  it('are those of the moment when the file is written, where they became less', async () => {
    const id = await orderThen(
      Level.Manager,
      COSTS,
      `UPDATE account SET level = 'agent', auth_version = 2 WHERE id = $1`,
    );
    await admin.reached(id, 'succeeded');
    expect(await (await admin.file(id)).text()).toBe('variant.sku\r\nCOFFEE\r\nMILK\r\nTEA\r\n');
  });

  it('are those of the order, where they became more', async () => {
    const id = await orderThen(
      Level.Agent,
      COSTS,
      `UPDATE account SET level = 'admin', auth_version = 2 WHERE id = $1`,
    );
    await admin.reached(id, 'succeeded');
    expect(await (await admin.file(id)).text()).toBe('variant.sku\r\nCOFFEE\r\nMILK\r\nTEA\r\n');
  });

  it('stop a file that is filtered by what may no longer be seen', async () => {
    const body = { ...COSTS, filter: [{ field: 'cost.amount', op: 'gt', value: 10 }] };
    const id = await orderThen(
      Level.Manager,
      body,
      `UPDATE account SET level = 'agent', auth_version = 2 WHERE id = $1`,
    );
    const { jobId } = await admin.reached(id, 'failed');
    expect(await (await admin.get(`/v1/jobs/${jobId}`)).json()).toMatchObject({
      attempts: 1,
      error: 'Model `Price` has no column `cost.amount`.',
    });
  });

  it.each([`status = 'suspended', auth_version = 2`, `level = 'customer', auth_version = 2`])(
    'end with the account: %s',
    async (change) => {
      const id = await orderThen(Level.Agent, COSTS, `UPDATE account SET ${change} WHERE id = $1`);
      await admin.reached(id, 'failed');
      expect((await admin.file(id)).status).toBe(409);
    },
  );

  it('are checked for the file as it is downloaded', async () => {
    const { id: account, headers } = await newAccount(Level.Manager, app.dataSource);
    const demoted = new Running(app.url, headers);
    const { row } = await demoted.export(COSTS);
    await app.dataSource.query(`UPDATE account SET auth_version = 2 WHERE id = $1`, [account]);
    expect((await demoted.file(row.id)).status).toBe(401);
  });
});

describe('The file of an export', () => {
  let row: ShownRun;
  let text: string;

  beforeAll(async () => {
    ({ row, text } = await agent.export({ list: 'catalog/products', fields: 'name' }));
  });

  it('is sent in parts', async () => {
    const part = await agent.file(row.id, { range: 'bytes=4-7' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 4-7/${row.size}`);
    expect(part.headers.get('content-length')).toBe('4');
    expect(await part.text()).toBe(text.slice(4, 8));
    expect(await (await agent.file(row.id, { range: 'bytes=-3' })).text()).toBe(text.slice(-3));
  });

  it('is sent whole when the part is of another file', async () => {
    const whole = await agent.file(row.id, { range: 'bytes=4-7', 'if-range': '"other"' });
    expect([whole.status, await whole.text()]).toEqual([200, text]);
    const part = await agent.file(row.id, { range: 'bytes=4-7', 'if-range': `"${row.sha256}"` });
    expect(part.status).toBe(206);
  });

  it('has no part behind its end', async () => {
    const answer = await agent.file(row.id, { range: `bytes=${row.size}-` });
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe(`bytes */${row.size}`);
  });

  it('is not sent to who has it', async () => {
    const answer = await agent.file(row.id, { 'if-none-match': `"${row.sha256}"` });
    expect([answer.status, await answer.text()]).toEqual([304, '']);
  });

  it('tells its size without being sent', async () => {
    const answer = await agent.file(row.id, {}, 'HEAD');
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(row.size)]);
  });

  it('is not there before the job is done, nor when it is cancelled', async () => {
    await queue.pause();
    const { id, jobId } = (await (await agent.order({ list: 'catalog/products' })).json()) as ShownRun;
    const answer = await agent.file(id);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ detail: 'There is no file, the run is pending' });
    expect((await agent.get(`/v1/jobs/${jobId}/cancellation`, {}, 'POST')).status).toBe(202);
    await queue.resume();
    await agent.reached(id, 'cancelled');
    await eventually(async () => expect(await queue.getJobState(jobId)).toBe('completed'));
    expect((await agent.file(id)).status).toBe(409);
  });

  it('goes when it has expired', async () => {
    const { row: old } = await agent.export({ list: 'catalog/products' });
    await app.dataSource.query(`UPDATE report_run SET expires_at = now() WHERE id = $1`, [old.id]);
    await agent.reached(old.id, 'expired');
    expect((await agent.file(old.id)).status).toBe(410);
  });

  it('is known of for as long as is set, and then no more', async () => {
    const ids: string[] = [];
    for (const days of [91, 89]) {
      const { row: old } = await agent.export({ list: 'catalog/products' });
      ids.push(old.id);
      await app.dataSource.query(
        `UPDATE report_run SET created_at = now() - make_interval(days => $2::integer + 7),
           expires_at = now() - make_interval(days => $2::integer) WHERE id = $1`,
        [old.id, days],
      );
    }
    await app.dataSource.transaction((transaction) => app.app.get(RunCleaning).forget(transaction));
    const statuses = await Promise.all(ids.map(async (id) => (await agent.get(`/v1/reports/runs/${id}`)).status));
    expect(statuses).toEqual([404, 200]);
  });

  it('is missed when somebody has removed it', async () => {
    const { row: lost } = await agent.export({ list: 'catalog/products' });
    rmSync(join(folder, 'files', pathOf(lost)));
    expect((await agent.file(lost.id)).status).toBe(410);
  });
});
