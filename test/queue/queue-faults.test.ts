import 'reflect-metadata';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { MIGRATION_ADVISORY_LOCK_KEY } from 'bullmq';
import { Client } from 'pg';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { migrateQueues } from '@app/shared/queue/migration';
import { eventually } from '../support/eventually';
import { redisUrl } from '../support/redis';
import { type Broker, brokers, onPostgres, onRedis } from './brokers';
import { Trial } from './trial';

// Processes start and die here, and locks have to run out.
beforeAll(() => Logger.overrideLogger(false));

let broker: Broker;
let running: Trial[] = [];
let child: ChildProcess | undefined;

/** Starts a process that ends with the test. */
async function run(options: { worker: boolean }, env: NodeJS.ProcessEnv = {}): Promise<Trial> {
  const trial = await Trial.start({ ...broker.env, SHUTDOWN_TIMEOUT_MS: '0', ...env }, options);
  running.push(trial);
  return trial;
}

/** Starts a process of its own, with a worker. */
function spawn(): ChildProcess {
  child = fork(join(__dirname, 'process.ts'), {
    execArgv: ['--require', join(__dirname, '../support/typescript.js')],
    env: { ...process.env, ...broker.env, SHUTDOWN_TIMEOUT_MS: '500' },
  });
  return child;
}

/** Adds a job as soon as that is possible, and waits for its end. */
async function expectToWork(trial: Trial): Promise<void> {
  const job = await eventually(() => trial.add('echo', { at: Date.now() }));
  expect((await trial.ended(job)).returnvalue).toEqual(job.data);
}

afterEach(async () => {
  child?.kill('SIGKILL');
  await broker.proxy.restore();
  await Promise.all(running.map((trial) => trial.close()));
  running = [];
  await broker.stop();
});

describe.each(brokers)('A queue on $where', ({ start }) => {
  beforeEach(async () => {
    broker = await start();
  });

  it('gives the job of a killed worker to the next one', async () => {
    const api = await run({ worker: false });
    const job = await api.add('endless');
    const doomed = spawn();
    await heard(doomed, 'endless');
    doomed.kill('SIGKILL');
    await once(doomed, 'exit');
    expect(await job.getState()).toBe('active');

    const worker = await run({ worker: true });
    await eventually(() => expect(worker.log).toEqual(['endless']));
    expect(await api.now(job)).toMatchObject({ attemptsMade: 0, stalledCounter: 1 });
  });

  it('lets running jobs end when a process stops', async () => {
    const api = await run({ worker: false });
    const worker = await run({ worker: true }, { SHUTDOWN_TIMEOUT_MS: '10000' });
    const job = await api.add('slow');
    await eventually(() => expect(worker.log).toEqual(['slow']));
    await worker.close();
    expect(await api.now(job)).toMatchObject({ returnvalue: 'done' });
  });

  it('does not wait for running jobs beyond the deadline, and loses none', async () => {
    const first = await run({ worker: true }, { SHUTDOWN_TIMEOUT_MS: '100' });
    const job = await first.add('endless');
    await eventually(() => expect(first.log).toEqual(['endless']));
    await first.close();
    await eventually(() => expect(first.log).toEqual(['endless', 'told to stop']));

    const next = await run({ worker: true });
    await eventually(() => expect(next.log).toEqual(['endless']));
    expect(await next.now(job)).toMatchObject({ attemptsMade: 0, stalledCounter: 1 });
  });

  it('refuses jobs while the server is away, and takes and runs them when it is back', async () => {
    const trial = await run({ worker: true });
    await expectToWork(trial);
    for (let round = 0; round < 2; round++) {
      await broker.proxy.cut();
      await expect(trial.add('refused')).rejects.toThrow();
      await broker.proxy.restore();
      await expectToWork(trial);
    }
    expect(trial.log).not.toContain('refused');
  });

  it('ends a job that was running while the server was away', async () => {
    const trial = await run({ worker: true });
    const job = await trial.add('slow');
    await eventually(() => expect(trial.log).toEqual(['slow']));
    await broker.proxy.cut();
    await broker.proxy.restore();
    expect(await eventually(() => trial.ended(job))).toMatchObject({ returnvalue: 'done' });
  });

  it('lets a process end by itself when it stops while the server is away', async () => {
    const process = spawn();
    await heard(process, 'ready');
    await broker.proxy.cut();
    process.send('stop');
    expect(await once(process, 'exit')).toEqual([0, null]);
  });

  it('stops while the server is silent', async () => {
    const trial = await run({ worker: true }, { SHUTDOWN_TIMEOUT_MS: '100' });
    await expectToWork(trial);
    broker.proxy.silence();
    const unanswered = trial.add('echo').catch(() => undefined);
    await expect(trial.close()).resolves.toBeUndefined();
    await broker.proxy.restore();
    await unanswered;
  });
});

describe('A process whose queues live in PostgreSQL', () => {
  beforeEach(async () => {
    broker = await onPostgres();
  });

  it('does not start without PostgreSQL', async () => {
    await broker.proxy.cut();
    await expect(run({ worker: true })).rejects.toThrow('ECONNREFUSED');
  });

  it('does not start, and does not crash, when PostgreSQL goes away in the middle of it', async () => {
    const other = new Client(broker.direct);
    await other.connect();
    await other.query(`SELECT pg_advisory_lock($1, hashtext('bullmq'))`, [MIGRATION_ADVISORY_LOCK_KEY]);
    const start = expect(run({ worker: true })).rejects.toThrow('connection');
    await eventually(async () => {
      expect(await other.query('SELECT FROM pg_locks WHERE NOT granted')).toMatchObject({ rowCount: 1 });
    });
    await broker.proxy.cut();
    await start;
    await other.end();
  });

  it('does not start before the queues are migrated when it may not migrate itself', async () => {
    const env = { ...broker.env, MIGRATE_ON_BOOT: 'false' };
    await expect(run({ worker: true }, env)).rejects.toThrow('"bullmq" is not initialized');
    await migrateQueues(loadConfig(DatabaseConfig, env));
    await expectToWork(await run({ worker: true }, env));
  });

  it('does not start when it knows no database at all', async () => {
    await expect(run({ worker: true }, { DATABASE_URL: '' })).rejects.toThrow('REDIS_URL or DATABASE_URL');
  });
});

const redis = redisUrl();

if (redis) {
  describe('A process whose queues live in Redis', () => {
    beforeEach(async () => {
      broker = await onRedis(redis);
    });

    it('starts without Redis and uses it as soon as it is there', async () => {
      await broker.proxy.cut();
      const trial = await run({ worker: true });
      await expect(trial.add('echo')).rejects.toThrow();
      await broker.proxy.restore();
      await expectToWork(trial);
    });

    it('can stop when Redis never was there', async () => {
      await broker.proxy.cut();
      const trial = await run({ worker: true });
      await expect(trial.close()).resolves.toBeUndefined();
    });

    it('refuses jobs while Redis is silent', async () => {
      const trial = await run({ worker: true });
      await expectToWork(trial);
      broker.proxy.silence();
      await expect(trial.add('echo')).rejects.toThrow('timed out');
      await broker.proxy.restore();
      await expectToWork(trial);
    });
  });
}

/** Waits for a child process to say something. */
const heard = (child: ChildProcess, message: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('message', (said) => said === message && resolve());
    child.on('exit', (code) => reject(new Error(`The process ended with ${code}`)));
  });
