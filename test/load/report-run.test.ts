import 'reflect-metadata';
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Level } from '@app/shared/model';
import { newAccount, startApp, type TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import { Running, type ShownRun } from '../reports/running';
import { memoryOf } from '../bench/usage';

/** Some forty megabytes. */
const RECORDS = 1_000_000;
const ORDER = { list: 'minor/tags', fields: '{id,name,slug}', sort: [{ field: 'slug', direction: 'asc' }] };

const folder = mkdtempSync(join(tmpdir(), 'load-runs-'));
const workers: ChildProcess[] = [];
let app: TestApp;
let running: Running;

beforeAll(async () => {
  app = await startApp({ env: { DATA_FOLDER: folder } });
  await app.dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL statement_timeout = 0');
    await manager.query(
      `INSERT INTO tag (id, name, slug) SELECT gen_random_uuid(), 'Tag "' || n || '"', 'tag-' || lpad(n::text, 8, '0')
       FROM generate_series(1, ${RECORDS}) n`,
    );
    await manager.query('ANALYZE tag');
  });
  running = new Running(app.url, await app.as(Level.Agent));
}, 120_000);
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await app.stop();
  rmSync(folder, { recursive: true });
});

/** A worker process; with SLOW it takes so many milliseconds for each piece of a file. */
function startWorker(env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = fork(join(__dirname, '../reports/worker.ts'), {
    execArgv: ['--require', join(__dirname, '../queue/typescript.js')],
    env: { ...process.env, ...env },
  });
  workers.push(child);
  return child;
}

async function kill(worker: ChildProcess): Promise<void> {
  const exit = once(worker, 'exit');
  worker.kill('SIGKILL');
  await exit;
}

const order = async (by = running, body: object = ORDER): Promise<ShownRun> => {
  const answer = await by.order(body);
  expect(answer.status).toBe(202);
  return (await answer.json()) as ShownRun;
};

const part = (id: string, attempt: number): string => join(folder, 'files', 'incoming', `${id}.${attempt}.part`);
const lengthOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);
const keptOf = (id: string): string[] => {
  const place = join(folder, 'files', 'runs', id.slice(-2));
  return existsSync(place) ? readdirSync(place).filter((name) => name.startsWith(id)) : [];
};

async function sumOf(id: string): Promise<string> {
  const hash = createHash('sha256');
  const { body } = await running.file(id);
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) hash.update(chunk);
  return hash.digest('hex');
}

it('a file of a million rows whose worker is killed three times is the same as that of one which is not', async () => {
  const worker = startWorker();
  const { id: whole } = await order();
  const undisturbed = await running.reached(whole, 'succeeded', 120_000);
  expect([undisturbed.rowCount, await sumOf(whole)]).toEqual([RECORDS, undisturbed.sha256]);
  await kill(worker);

  const { id, jobId } = await order();
  for (const attempt of [1, 2, 3]) {
    const doomed = startWorker({ SLOW: '20' });
    // Somewhere between its first pieces and its last ones.
    await eventually(
      () => expect(lengthOf(part(id, attempt))).toBeGreaterThan((undisturbed.size * attempt) / 5),
      60_000,
    );
    await kill(doomed);
    expect(lengthOf(part(id, attempt))).toBeLessThan(undisturbed.size);
    expect([keptOf(id), (await running.file(id)).status]).toEqual([[], 409]);
  }
  const last = startWorker();
  const row = await running.reached(id, 'succeeded', 120_000);
  expect(row).toMatchObject({ rowCount: RECORDS, size: undisturbed.size, sha256: undisturbed.sha256 });
  expect(await sumOf(id)).toBe(undisturbed.sha256);
  expect([keptOf(id), readdirSync(join(folder, 'files', 'incoming'))]).toEqual([[`${id}.${row.sha256}`], []]);
  const job: unknown = await (await running.get(`/v1/jobs/${jobId}`)).json();
  expect(job).toMatchObject({ state: 'succeeded', attempts: 4, done: RECORDS });
  await kill(last);
}, 300_000);

it('a run that is cancelled when half of it is written leaves nothing behind', async () => {
  const worker = startWorker({ SLOW: '10' });
  const { id, jobId } = await order();
  await eventually(async () => {
    const { progress } = (await (await running.get(`/v1/jobs/${jobId}`)).json()) as { progress: number };
    expect(progress).toBeGreaterThanOrEqual(50);
  }, 60_000);
  expect(lengthOf(part(id, 1))).toBeGreaterThan(0);
  expect((await running.get(`/v1/jobs/${jobId}/cancellation`, {}, 'POST')).status).toBe(202);
  await running.reached(id, 'cancelled', 20_000);
  await eventually(() => expect([lengthOf(part(id, 1)), keptOf(id)]).toEqual([0, []]));
  expect((await running.file(id)).status).toBe(409);
  await kill(worker);
}, 120_000);

it('of 200 runs that one account orders at once, as many as it may have are done, and others are served', async () => {
  const greedy = new Running(app.url, (await newAccount(Level.Agent, app.dataSource)).headers);
  const small = { list: 'minor/currencies', fields: '{code}' };
  const answers = await Promise.all(Array.from({ length: 200 }, () => greedy.order(small)));
  const accepted = answers.filter(({ status }) => status === 202);
  expect([accepted.length, answers.filter(({ status }) => status === 429).length]).toEqual([20, 180]);
  const other = await order(running, small);
  const worker = startWorker();
  await running.reached(other.id, 'succeeded', 60_000);
  for (const answer of accepted) {
    await greedy.reached(((await answer.json()) as ShownRun).id, 'succeeded', 60_000);
  }
  expect((await greedy.order(small)).status).toBe(202);
  await kill(worker);
}, 180_000);

it('a worker writes a million rows in little memory', async () => {
  const worker = startWorker();
  await running.reached((await order()).id, 'succeeded', 120_000);
  const before = memoryOf(worker.pid ?? 0);
  let most = 0;
  let isDone = false;
  const { id } = await order();
  const done = running.reached(id, 'succeeded', 120_000).finally(() => (isDone = true));
  while (!isDone) {
    most = Math.max(most, memoryOf(worker.pid ?? 0));
    await sleep(20);
  }
  await done;
  // In MiB; what a process has besides is that of TypeScript being read as it is.
  expect(most - before).toBeLessThan(100);
  await kill(worker);
}, 180_000);
