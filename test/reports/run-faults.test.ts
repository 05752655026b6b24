import 'reflect-metadata';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Level } from '@app/shared/model';
import { JobRelay } from '../../libs/shared/job/job.relay';
import { FakeS3 } from '../minor/fake-s3';
import { startApp, type TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import { Running, type ShownRun } from './running';

/** More than goes out at once. */
const RECORDS = 20_000;
const ORDER = { list: 'minor/tags', fields: '{name,slug}' };

const s3 = new FakeS3();
const folder = mkdtempSync(join(tmpdir(), 'run-faults-'));
const incoming = join(folder, 'files', 'incoming');
let app: TestApp;
let running: Running;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  await s3.start();
  app = await startApp({ env: { ...s3.env, DATA_FOLDER: folder } });
  await app.dataSource.query(
    `INSERT INTO tag (id, name, slug) SELECT gen_random_uuid(), 'Tag ' || n, 'tag-' || n FROM generate_series(1, ${RECORDS}) n`,
  );
  running = new Running(app.url, await app.as(Level.Agent));
}, 60_000);
afterAll(async () => {
  worker?.kill('SIGKILL');
  await app.stop();
  await s3.stop();
  rmSync(folder, { recursive: true });
});

/** A process of its own, one for all tests. */
function startWorker(): ChildProcess {
  worker ??= fork(join(__dirname, 'worker.ts'), {
    execArgv: ['--require', join(__dirname, '../queue/typescript.js')],
    env: { ...process.env },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return worker;
}

const order = async (): Promise<ShownRun> => {
  const answer = await running.order(ORDER);
  expect(answer.status).toBe(202);
  return (await answer.json()) as ShownRun;
};
const job = async (id: string): Promise<unknown> => (await running.get(`/v1/jobs/${id}`)).json();

/** It is whole, it is the only thing that its run has left, and it took so many attempts. */
async function expectWhole({ id, jobId }: ShownRun, attempts: number): Promise<void> {
  const { rowCount, size, sha256 } = await running.reached(id, 'succeeded', 40_000);
  const text = await (await running.file(id)).text();
  expect([rowCount, text.split('\r\n').length]).toEqual([RECORDS, RECORDS + 2]);
  expect(Buffer.byteLength(text)).toBe(size);
  expect(await job(jobId)).toMatchObject({ state: 'succeeded', attempts, error: null });
  const own = [...s3.objects.keys()].filter((key) => key.includes(id));
  expect([own, readdirSync(incoming)]).toEqual([[`/files/runs/${id}.${sha256}`], []]);
}

describe('A run', () => {
  it('whose upload is cut off in the middle is tried again, and none of it is to be seen before', async () => {
    s3.cuts = 1;
    const run = await order();
    startWorker();
    await eventually(() => expect(s3.cuts).toBe(0));
    expect((await running.file(run.id)).status).toBe(409);
    await expectWhole(run, 2);
  }, 60_000);

  it('whose disk is full is tried again, and done once there is room', async () => {
    const { pid = 0 } = startWorker();
    process.kill(pid, 'SIGSTOP');
    const run = await order();
    symlinkSync('/dev/full', join(incoming, `${run.id}.1.part`));
    process.kill(pid, 'SIGCONT');
    await expectWhole(run, 2);
  }, 60_000);

  it('whose storage stays away says so in the end, and is done when it is retried', async () => {
    s3.isAway = true;
    const run = await order();
    startWorker();
    await eventually(async () => {
      // The last attempts are minutes apart.
      await app.dataSource.query(`UPDATE job SET relay_after = now() WHERE id = $1 AND state = 'waiting'`, [run.jobId]);
      app.app.get(JobRelay).kick();
      expect(await job(run.jobId)).toMatchObject({ state: 'failed' });
    }, 60_000);
    expect(await job(run.jobId)).toMatchObject({ attempts: 6, error: 'The storage of files is away' });
    await running.reached(run.id, 'failed');
    expect([(await running.file(run.id)).status, readdirSync(incoming)]).toEqual([409, []]);
    s3.isAway = false;
    expect((await running.get(`/v1/jobs/${run.jobId}/retries`, {}, 'POST')).status).toBe(202);
    await expectWhole(run, 7);
  }, 120_000);
});
