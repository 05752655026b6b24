import 'reflect-metadata';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Level } from '@app/shared/model';
import { startApp, type TestApp } from '../support/app';
import { Running, type ShownRun } from './running';

const RECORDS = 5000;
const folder = mkdtempSync(join(tmpdir(), 'exports-'));
const processes: ChildProcess[] = [];
let app: TestApp;

beforeAll(async () => {
  app = await startApp({ env: { DATA_FOLDER: folder } });
  await app.dataSource.query(
    `INSERT INTO category (id, name, slug) SELECT gen_random_uuid(), 'Shelf ' || n, 'shelf-' || n
     FROM generate_series(1, ${RECORDS}) AS n`,
  );
});
afterAll(async () => {
  processes.forEach((each) => each.kill('SIGKILL'));
  await app.stop();
  rmSync(folder, { recursive: true });
});

/** A worker process on the database of the test. */
function startWorker(env: NodeJS.ProcessEnv): ChildProcess {
  const child = fork(join(__dirname, 'worker.ts'), {
    execArgv: ['--require', join(__dirname, '../queue/typescript.js')],
    env: { ...process.env, ...env },
  });
  processes.push(child);
  return child;
}

it('An export whose worker is killed in the middle of the file is completed by another', async () => {
  const exporting = new Running(app.url, await app.as(Level.Agent));
  const files = (place: string): string[] =>
    existsSync(join(folder, 'files', place)) ? readdirSync(join(folder, 'files', place)) : [];
  const ordered = await exporting.order({ list: 'catalog/categories', fields: 'name,slug' });
  const { id, jobId } = (await ordered.json()) as ShownRun;

  const doomed = startWorker({ DOOMED: '1' });
  await once(doomed, 'message');
  doomed.kill('SIGKILL');
  await once(doomed, 'exit');
  expect([files('incoming'), files('runs')]).toEqual([[`${id}.1.part`], []]);
  expect((await exporting.file(id)).status).toBe(409);
  const { asOf: first } = (await (await exporting.get(`/v1/reports/runs/${id}`)).json()) as ShownRun;
  await app.dataSource.query(`INSERT INTO category (id, name, slug) VALUES (gen_random_uuid(), 'Later', 'later')`);

  startWorker({});
  const row = await exporting.reached(id, 'succeeded', 60_000);
  const text = await (await exporting.file(id)).text();
  const records = RECORDS + 1;
  expect([row.rowCount, row.size, text.split('\r\n').length]).toEqual([records, Buffer.byteLength(text), records + 2]);
  // What the second attempt shows is later than what the first one has, and says so.
  expect(text).toContain('Later,later\r\n');
  expect(Date.parse(row.asOf)).toBeGreaterThan(Date.parse(first));
  expect([files('incoming'), files(join('runs', id.slice(-2)))]).toEqual([[], [`${id}.${row.sha256}`]]);
  const job: unknown = await (await exporting.get(`/v1/jobs/${jobId}`)).json();
  expect(job).toMatchObject({ state: 'succeeded', attempts: 2, done: records, total: records });
}, 120_000);
