import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Category } from '@app/catalog';
import { currencyExponents } from '@app/minor';
import { Account } from '@app/organization';
import { importables, ImportLine, ImportRun } from '@app/reports';
import type { Actor } from '@app/shared/auth';
import { ListConfig, loadConfig } from '@app/shared/config';
import { type Importable, importCsv } from '@app/shared/import';
import { fieldsOf, Level } from '@app/shared/model';
import { CsvEngine } from '@app/shared/resource';
import { ImportCleaning } from '../../libs/reports/import/import-cleaning';
import { ImportWorker } from '../../libs/reports/import/import-run.worker';
import { runList } from '../../libs/reports/run/run-list';
import { startApp, type TestApp } from '../support/app';
import { build } from '../support/builders';
import { eventually } from '../support/eventually';
import { postJson, readCsv } from './running';

const folder = mkdtempSync(join(tmpdir(), 'imports-'));
let app: TestApp;
let admin: Record<string, string>;
beforeAll(async () => {
  app = await startApp({ worker: true, env: { DATA_FOLDER: folder } });
  admin = await app.as(Level.Admin);
}, 60_000);
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

async function upload(text: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([text]), 'rows.csv');
  const answer = await fetch(`${app.url}/v1/minor/files`, { method: 'POST', headers: admin, body: form });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

const post = (path: string, body: unknown = {}, headers = admin): Promise<Response> =>
  postJson(`${app.url}/v1/reports/imports${path}`, headers, body);
const get = async <T>(path: string, headers: Record<string, string> = {}): Promise<T> =>
  (await fetch(`${app.url}${path}`, { headers: { ...admin, ...headers } })).json() as Promise<T>;

async function order(text: string, more: object = {}): Promise<ImportRun> {
  const answer = await post('', { list: 'catalog/categories', fileId: await upload(text), ...more });
  const body = (await answer.json()) as ImportRun;
  expect([answer.status, body]).toEqual([202, expect.anything()]);
  expect(answer.headers.get('location')).toBe(`/v1/jobs/${body.jobId}`);
  return body;
}

const reached = (id: string, status: string): Promise<ImportRun> =>
  eventually(async () => {
    const run = await get<ImportRun>(`/v1/reports/imports/${id}`);
    expect(run.status).toBe(status);
    return run;
  });
const linesOf = async (id: string): Promise<ImportLine[]> =>
  (await get<{ data: ImportLine[] }>(`/v1/reports/import-lines?filter[importRunId]=${id}`)).data;
const names = async (): Promise<string[]> =>
  (await app.dataSource.getRepository(Category).find({ order: { slug: 'ASC' } })).map(({ name }) => name);

const FILE = 'slug;name;nmae\ntea;"Tea <b>";x\ncups;Cups;x\n';

describe('An import', () => {
  beforeEach(() => app.dataSource.query('TRUNCATE category, import_run CASCADE'));

  it('is looked at first, line by line, and then applied', async () => {
    await build(app.dataSource, Category, { slug: 'tea', name: 'Tee' });
    await build(app.dataSource, Category, { slug: 'cups', name: 'Cups' });
    const ordered = await order(`${FILE}pots;Pots;x\n`);
    expect(ordered).toMatchObject({
      map: { key: 'slug', delimiter: ';', encoding: 'utf-8', fields: { slug: { column: 'slug' } } },
      unreadColumns: ['nmae'],
      dryRun: true,
      atomic: true,
    });
    const counts = { rowCount: 3, createdCount: 1, changedCount: 1, skippedCount: 1, errorCount: 0 };
    expect(await reached(ordered.id, 'checked')).toMatchObject({ ...counts, appliedAt: null });
    expect(await names()).toEqual(['Cups', 'Tee']);
    expect(await linesOf(ordered.id)).toMatchObject([
      { line: 2, action: 'change', key: 'tea', changes: { name: { old: 'Tee', new: 'Tea <b>' } }, problems: [] },
      { line: 3, action: 'skip', key: 'cups', changes: {} },
      { line: 4, action: 'create', key: 'pots', changes: { slug: { new: 'pots' }, name: { new: 'Pots' } } },
    ]);
    const csv = await fetch(`${app.url}/v1/reports/import-lines?filter[importRunId]=${ordered.id}`, {
      headers: { ...admin, accept: 'text/csv', 'x-fields': 'line,action,changes' },
    });
    expect(readCsv(await csv.text())[1]).toEqual({ line: '3', action: 'skip', changes: '{}' });
    const page = await fetch(`${app.url}/v1/reports/imports/${ordered.id}/page`, { headers: admin });
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain('3 rows, 1 new, 1 changed, 1 as they are, 0 errors');
    expect(html).toContain('Tea &lt;b&gt;');
    expect((await post(`/${ordered.id}/application`)).status).toBe(202);
    const applied = await reached(ordered.id, 'applied');
    expect(applied).toMatchObject({ ...counts, dryRun: false });
    expect(await names()).toEqual(['Cups', 'Pots', 'Tea <b>']);
    expect((await post(`/${ordered.id}/application`)).status).toBe(409);
    const [{ account_id }] = await app.dataSource.query<{ account_id: string }[]>(
      `SELECT account_id FROM audit_entry WHERE model = 'Category' ORDER BY created_at DESC LIMIT 1`,
    );
    expect(account_id).toBe(applied.requesterId);
  });

  it('with a wrong row is not applied, unless it may leave that out', async () => {
    const bad = `${FILE};No key;x\n`;
    const { id } = await order(bad);
    expect(await reached(id, 'checked')).toMatchObject({ createdCount: 2, errorCount: 1 });
    expect((await linesOf(id)).at(-1)).toMatchObject({
      ...{ line: 4, action: 'error', rowId: null },
      problems: [{ field: 'slug', message: 'must not be empty' }],
    });
    const refused = await post(`/${id}/application`);
    expect([refused.status, await refused.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'import_has_errors' }),
    ]);
    const { id: all } = await order(bad, { dryRun: false });
    expect(await reached(all, 'refused')).toMatchObject({ errorCount: 1, appliedAt: null });
    expect(await names()).toEqual([]);
    const { id: good } = await order(bad, { dryRun: false, atomic: false });
    expect(await reached(good, 'applied')).toMatchObject({ createdCount: 2, errorCount: 1 });
    expect(await names()).toEqual(['Cups', 'Tea <b>']);
  });

  it('is refused for what does not fit, naming it', async () => {
    const fileId = await upload(FILE);
    const refused = async (body: object): Promise<unknown> => {
      const answer = await post('', { list: 'catalog/categories', fileId, ...body });
      const { errors } = (await answer.json()) as { errors?: { pointer: string }[] };
      return [answer.status, errors?.map(({ pointer }) => pointer)];
    };
    expect(await refused({ list: 'jobs' })).toEqual([400, ['/list']]);
    expect(await refused({ map: { fields: { slug: 'sluggish' } } })).toEqual([
      400,
      ['/map/fields/slug/column', '/map/key'],
    ]);
    expect(await refused({ map: { encoding: 'x' } })).toEqual([400, ['/map/encoding']]);
    expect(await refused({ fileId: await upload('') })).toEqual([400, []]);
    expect(await refused({ fileId: '01890000-0000-7000-8000-000000000000' })).toEqual([404, []]);
    expect((await post('', { list: 'catalog/categories', fileId }, await app.as(Level.Manager))).status).toBe(403);
    expect(await app.dataSource.getRepository(ImportRun).count()).toBe(0);
  });

  it('is cancelled while it runs, and nothing of it stays but the lines it came to', async () => {
    const many = ['slug,name', ...Array.from({ length: 60_000 }, (_, i) => `s-${i},Shelf ${i}`)].join('\n');
    const { id, jobId } = await order(many, { dryRun: false });
    await eventually(async () => expect(await linesOf(id)).not.toEqual([]));
    await fetch(`${app.url}/v1/jobs/${jobId}/cancellation`, { method: 'POST', headers: admin });
    await reached(id, 'cancelled');
    expect(await names()).toEqual([]);
  }, 30_000);

  it('that was applied by a worker that died right after is not applied once more', async () => {
    const { id } = await order(FILE, { dryRun: false });
    await reached(id, 'applied');
    const lines = await linesOf(id);
    const context = { id, requesterId: null, attempt: 2, deadline: new Date(), signal: new AbortController().signal };
    const effect = await app.app.get(ImportWorker).work({ importRunId: id }, { ...context, progress: () => undefined });
    expect(await effect(app.dataSource.manager)).toMatchObject({ createdCount: 2 });
    expect(await linesOf(id)).toEqual(lines);
  });

  it('goes when it has expired, with its lines', async () => {
    const { id } = await order(FILE);
    await reached(id, 'checked');
    await app.dataSource.query('UPDATE import_run SET expires_at = now()');
    await reached(id, 'expired');
    expect((await post(`/${id}/application`)).status).toBe(410);
    await app.dataSource.transaction((manager) => app.app.get(ImportCleaning).removeExpired(manager));
    expect(await app.dataSource.getRepository(ImportLine).count()).toBe(0);
    expect(await app.dataSource.getRepository(ImportRun).count()).toBe(0);
  });
});

describe('The file of a list', () => {
  const NASTY = ['=1+1', "'=1", '+49 30 1234', '', 'a "b", c;\n\r\nd', '茶 🍵', '-', "''@x", ' x '];
  const FREE = ['externalReference', 'name', 'legalName', 'firstName', 'lastName', 'description', 'phone', 'terms'];
  let actor: Actor;

  /** Rows that say whatever text can say. */
  async function plant({ model }: Importable): Promise<number> {
    const texts = [...fieldsOf(model).keys()].filter((name) => FREE.includes(name));
    let planted = 0;
    for (const text of NASTY) {
      const values = texts.map((name) => [name, name === 'externalReference' ? `${text}${++planted}` : text || null]);
      const said = Object.fromEntries(values.filter(([name, value]) => name !== 'name' || value !== null));
      await build(app.dataSource, model, said as object);
    }
    return app.dataSource.getRepository(model).count();
  }

  beforeAll(async () => {
    const { id, authVersion } = await app.dataSource.getRepository(Account).findOneByOrFail({ level: 'admin' });
    actor = { id, level: Level.Admin, authVersion, sessionId: null };
  });

  it.each(importables.map((each) => [each.path, each] as const))(
    '%s is read back without any change',
    async (path, importable) => {
      const count = await plant(importable);
      const limits = loadConfig(ListConfig, process.env);
      const list = await runList(path, actor, '*', { filter: [], count: 'exact' }, limits);
      const { body } = await app.app.get(CsvEngine).read(list.model, list.caller);
      const { timeoutMs, exponents } = { timeoutMs: 60_000, exponents: currencyExponents };
      const report = await importCsv(app.dataSource, importable, {}, body, { timeoutMs, exponents });
      expect(report).toEqual({
        rows: count,
        created: 0,
        changed: 0,
        skipped: count,
        errorCount: 0,
        errors: [],
        applied: true,
      });
    },
  );
});
