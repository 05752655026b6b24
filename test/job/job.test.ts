import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { v7 as uuid } from 'uuid';
import { TERMINAL } from '@app/shared/audit';
import { Job, JobOutbox } from '@app/shared/job';
import { Level } from '@app/shared/model';
import { retryJobs } from '../../libs/shared/job/job.control';
import { JobRelay } from '../../libs/shared/job/job.relay';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { redisUrl } from '../support/redis';
import { forgetQueues, Trial, type TrialEnvironment, trialPrefix, trialVariables } from './trial';
import { TRIAL_QUEUE, TrialJobs } from './trial-jobs';

const brokers = [
  { where: 'PostgreSQL', redis: undefined },
  ...(redisUrl() ? [{ where: 'Redis', redis: redisUrl() }] : []),
];

interface Shown {
  id: string;
  state: string;
  progress: number;
  error: string | null;
  attempts: number;
  result: unknown;
}

describe.each(brokers)('A job, with its queue on $where,', ({ redis }) => {
  let database: TestDatabase;
  let environment: TrialEnvironment;
  let api: Trial;
  let worker: Trial;

  beforeAll(async () => {
    database = await createTestDatabase();
    environment = { databaseUrl: database.url, redisUrl: redis, prefix: trialPrefix() };
    api = await Trial.start(environment, { worker: false });
    await api.dataSource.query('CREATE TABLE counter (name text PRIMARY KEY, value integer NOT NULL DEFAULT 0)');
    worker = await Trial.start(environment, { worker: true });
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
    await database.drop();
    if (redis) await forgetQueues(redis, environment.prefix);
  });

  async function newCounter(): Promise<string> {
    const name = uuid();
    await api.dataSource.query('INSERT INTO counter (name) VALUES ($1)', [name]);
    return name;
  }

  async function valueOf(counter: string): Promise<number> {
    const [{ value }] = await api.dataSource.query<{ value: number }[]>('SELECT value FROM counter WHERE name = $1', [
      counter,
    ]);
    return value;
  }

  const row = (id: string): Promise<Job> => api.dataSource.getRepository(Job).findOneByOrFail({ id });

  const ended = (id: string, patience?: number): Promise<Job> =>
    eventually(async () => {
      const job = await row(id);
      expect(job.finishedAt).not.toBeNull();
      return job;
    }, patience);

  const ask = (path: string, headers: Record<string, string>, method = 'GET'): Promise<Response> =>
    fetch(`${api.url}/v1/jobs${path}`, { method, headers });

  it('is done once its transaction is committed', async () => {
    const counter = await newCounter();
    const id = await api.order({ data: { counter } });
    expect(await ended(id)).toMatchObject({
      state: 'succeeded',
      progress: 100,
      attempts: 1,
      result: { counter, attempt: 1 },
    });
    expect(await valueOf(counter)).toBe(1);
  });

  it('leaves no trace when its transaction fails', async () => {
    const counter = await newCounter();
    const failing = api.order({ data: { counter } }, () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await api.dataSource.query('SELECT FROM job WHERE data = $1', [{ counter }])).toEqual([]);
  });

  it('is sent although the process died between commit and sending', async () => {
    const counter = await newCounter();
    const id = uuid();
    await api.dataSource.query(`INSERT INTO job (id, queue, name, data) VALUES ($1, $2, 'count', $3)`, [
      id,
      TRIAL_QUEUE,
      { counter },
    ]);
    expect(await ended(id)).toMatchObject({ state: 'succeeded' });
  });

  it.each(['waiting', 'active'])('is sent again when the queue has lost it while it was %s', async (state) => {
    const counter = await newCounter();
    const id = uuid();
    await api.dataSource.query(
      `INSERT INTO job (id, queue, name, data, state, attempts, relays) VALUES ($1, $2, 'count', $3, $4, 1, 1)`,
      [id, TRIAL_QUEUE, { counter }, state],
    );
    expect(await ended(id)).toMatchObject({ state: 'succeeded', attempts: 2 });
    expect(await valueOf(counter)).toBe(1);
  });

  it('changes nothing when its message comes once more', async () => {
    const counter = await newCounter();
    const id = await api.order({ data: { counter } });
    await ended(id);
    const queue = api.app.get<Queue>(getQueueToken(TRIAL_QUEUE), { strict: false });
    await eventually(async () => expect(await queue.remove(id)).toBe(1));
    await queue.add('count', {}, { jobId: id });
    await eventually(async () => expect(await queue.getJobState(id)).toBe('completed'));
    expect(await valueOf(counter)).toBe(1);
    expect(await row(id)).toMatchObject({ state: 'succeeded', attempts: 1 });
  });

  it('takes effect once when two workers do it at the same time', async () => {
    const counter = await newCounter();
    let open: () => void = () => undefined;
    TrialJobs.gate = new Promise((resolve) => (open = resolve));
    const id = await api.order({ name: 'gated', data: { counter } });
    const queue = api.app.get<Queue>(getQueueToken(TRIAL_QUEUE), { strict: false });
    // As if the first worker were thought dead: the row is taken by another one.
    await eventually(async () => expect((await row(id)).attempts).toBe(1));
    await api.dataSource.query('UPDATE job SET attempts = 2 WHERE id = $1', [id]);
    open();
    await eventually(async () => expect(['completed', 'failed']).toContain(await queue.getJobState(id)));
    expect(await valueOf(counter)).toBe(0);
    expect(await row(id)).toMatchObject({ state: 'active', attempts: 2 });
  });

  it('is tried again after a failure, whose inside nobody is told', async () => {
    const id = await api.order({ name: 'flaky' });
    const waiting = await eventually(async () => {
      const job = await row(id);
      expect(job.error).not.toBeNull();
      return job;
    });
    expect(waiting.state).toBe('waiting');
    expect(waiting.error).not.toContain('secret');
    expect(await ended(id)).toMatchObject({ state: 'succeeded', attempts: 3, error: null, result: { attempt: 3 } });
  });

  it('is broken off at the deadline of its kind, and tried again where that is worth it', async () => {
    const id = await api.order({ name: 'late' });
    await eventually(async () =>
      expect(await row(id)).toMatchObject({ state: 'waiting', error: 'It took longer than 0.3 s' }),
    );
    expect(await ended(id)).toMatchObject({ state: 'succeeded', error: null, result: { attempt: 3 } });
  });

  it('has failed at its deadline although its handler goes on, which has no effect any more', async () => {
    const counter = await newCounter();
    let open: () => void = () => undefined;
    TrialJobs.gate = new Promise((resolve) => (open = resolve));
    const id = await api.order({ name: 'deaf', data: { counter } });
    expect(await ended(id)).toMatchObject({ state: 'failed', attempts: 1, error: 'It took longer than 0.3 s' });
    open();
    await ended(await api.order({ data: { counter: await newCounter() } }));
    // As it was told of the failure, once.
    expect(await valueOf(counter)).toBe(100);
  });

  it('for which it is too early is begun again later, and that was no try', async () => {
    const id = await api.order({ name: 'early' });
    expect(await ended(id)).toMatchObject({ state: 'succeeded', attempts: 2, attemptsBefore: 1, error: null });
  });

  it('fails at once when the order itself is wrong', async () => {
    const id = await api.order({ name: 'refused' });
    expect(await ended(id)).toMatchObject({ state: 'failed', attempts: 1, error: 'The order makes no sense' });
  });

  it('fails at once when nobody knows how to do it', async () => {
    const id = await api.order({ name: 'unheard-of' });
    expect(await ended(id)).toMatchObject({ state: 'failed', error: 'Nobody knows how to do unheard-of' });
  });

  it('is done by another worker when its own is killed in the middle', async () => {
    await worker.stop();
    const counter = await newCounter();
    const doomed = fork(join(__dirname, 'doomed-worker.ts'), {
      execArgv: ['--require', join(__dirname, '../queue/typescript.js')],
      env: { ...process.env, ...trialVariables(environment) },
    });
    const id = await api.order({ name: 'gated', data: { counter } });
    await once(doomed, 'message');
    doomed.kill('SIGKILL');
    await once(doomed, 'exit');
    expect(await row(id)).toMatchObject({ state: 'active', attempts: 1 });
    worker = await Trial.start(environment, { worker: true });
    expect(await ended(id, 30_000)).toMatchObject({ state: 'succeeded', attempts: 2 });
    expect(await valueOf(counter)).toBe(1);
  });

  describe('that is written by a process without its queue', () => {
    const relays = (): { timer: NodeJS.Timeout }[] =>
      [api, worker].map(({ app }) => app.get<never>(JobRelay, { strict: false }));
    // No sweep finds it.
    beforeAll(() => relays().forEach(({ timer }) => clearInterval(timer)));
    afterAll(async () => {
      await worker.stop();
      await api.stop();
      api = await Trial.start(environment, { worker: false });
      worker = await Trial.start(environment, { worker: true });
    });

    const stranger = new JobOutbox({ knows: () => false } as unknown as JobRelay);
    const order = (): Promise<string> =>
      api.dataSource.transaction((manager) =>
        stranger.enqueue(manager, { queue: TRIAL_QUEUE, name: 'refused', data: {}, requesterId: null }),
      );
    const listeners = async (): Promise<number> => {
      const sql = `SELECT FROM pg_stat_activity WHERE application_name = 'tradepost listen' AND datname = current_database()`;
      return (await api.dataSource.query<unknown[]>(sql)).length;
    };

    it('is sent at once', async () => {
      await eventually(async () => expect(await listeners()).toBe(2));
      await ended(await order());
    });

    it('is sent at once when it is retried', async () => {
      const id = await order();
      await ended(id);
      await api.dataSource.query(`UPDATE job SET finished_at = finished_at - interval '1 minute' WHERE id = $1`, [id]);
      await api.dataSource.transaction((manager) => retryJobs(manager, [id], TERMINAL));
      expect(await ended(id)).toMatchObject({ attempts: 2 });
    });

    it('is sent when the connection that listens was lost, be it written meanwhile or later', async () => {
      await api.dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'tradepost listen' AND datname = current_database()`,
      );
      await ended(await order());
      await eventually(async () => expect(await listeners()).toBe(2));
      await ended(await order());
    });
  });

  describe('over HTTP', () => {
    it('is shown to who asked for it and to administrators, and to nobody else', async () => {
      const [owner, other, admin] = await Promise.all([
        api.account(Level.Customer),
        api.account(Level.Manager),
        api.account(Level.Admin),
      ]);
      const id = await api.order({ name: 'refused', requesterId: owner.id });
      await ended(id);
      for (const { headers } of [owner, admin]) {
        const answer = await ask(`/${id}`, headers);
        expect(answer.status).toBe(200);
        expect(await answer.json()).toMatchObject({ id, state: 'failed', requesterId: owner.id });
      }
      expect((await ask(`/${id}`, other.headers)).status).toBe(404);
      expect((await ask(`/${id}`, {})).status).toBe(401);
      const list = await ask('?sort=-createdAt', owner.headers);
      expect(await list.json()).toMatchObject({ data: [{ id }], page: { totalResults: 1 } });
    });

    it('never shows its data', async () => {
      const { id: requesterId, headers } = await api.account(Level.Admin);
      const id = await api.order({ name: 'refused', data: { counter: 'hidden' }, requesterId });
      const answer = await ask(`/${id}`, { ...headers, 'x-fields': '*' });
      expect(await answer.text()).not.toContain('hidden');
    });

    it('shows how far it is', async () => {
      const { id: requesterId, headers } = await api.account(Level.Customer);
      const id = await api.order({ name: 'measured', requesterId });
      await eventually(async () => {
        const answer = await ask(`/${id}`, headers);
        expect(await answer.json()).toMatchObject({ state: 'active', progress: 50, done: 40, total: 80 });
      });
      await ended(id);
    });

    it('is cancelled while it runs', async () => {
      const { id: requesterId, headers } = await api.account(Level.Customer);
      const other = await api.account(Level.Customer);
      const id = await api.order({ name: 'endless', requesterId });
      await eventually(async () => expect((await row(id)).state).toBe('active'));
      expect((await ask(`/${id}/cancellation`, other.headers, 'POST')).status).toBe(404);
      const answer = await ask(`/${id}/cancellation`, headers, 'POST');
      expect(answer.status).toBe(202);
      expect(await ended(id)).toMatchObject({ state: 'cancelled', error: null });
      const again = await ask(`/${id}/cancellation`, headers, 'POST');
      expect(again.status).toBe(409);
      expect(await again.json()).toMatchObject({ code: 'conflict', detail: expect.stringContaining('cancelled') });
    });

    it('is cancelled before it is begun', async () => {
      const { id: requesterId, headers } = await api.account(Level.Customer);
      // No worker has this queue.
      const id = await api.order({ queue: 'nowhere', requesterId });
      const answer = await ask(`/${id}/cancellation`, headers, 'POST');
      expect(await answer.json()).toMatchObject({ state: 'cancelled' });
    });

    it('is retried when it has failed, by whom it belongs to and by admins, and is not when it has succeeded', async () => {
      const [owner, other, admin] = await Promise.all([
        api.account(Level.Customer),
        api.account(Level.Agent),
        api.account(Level.Admin),
      ]);
      TrialJobs.isMended = false;
      const id = await api.order({ name: 'mended', requesterId: owner.id });
      await ended(id);
      const failed = (): Promise<Response> => ask('?filter[state]=failed', owner.headers);
      expect(await (await failed()).json()).toMatchObject({ data: [{ id, error: 'It is broken' }] });
      expect((await ask(`/${id}/retries`, other.headers, 'POST')).status).toBe(404);
      const answer = await ask(`/${id}/retries`, owner.headers, 'POST');
      expect([answer.status, await answer.json()]).toEqual([202, expect.objectContaining({ id, state: 'waiting' })]);
      expect((await ended(id)).attempts).toBe(2);
      TrialJobs.isMended = true;
      expect((await ask(`/${id}/retries`, admin.headers, 'POST')).status).toBe(202);
      expect(await ended(id)).toMatchObject({ state: 'succeeded', attempts: 3, error: null });
      const sql = 'SELECT account_id AS by, changes FROM audit_entry WHERE row_id = $1 ORDER BY created_at';
      expect(await api.dataSource.query(sql, [id])).toMatchObject(
        [owner, admin].map(({ id: by }) => ({ by, changes: { state: { old: 'failed', new: 'waiting' } } })),
      );
      const again = await ask(`/${id}/retries`, owner.headers, 'POST');
      expect(await again.json()).toMatchObject({
        status: 409,
        detail: `Job ${id} is succeeded: only one that is failed can be retried`,
      });
      expect(await (await failed()).json()).toMatchObject({ data: [] });
    });

    it('has as many attempts as a new one when it is retried', async () => {
      const { id: requesterId, headers } = await api.account(Level.Customer);
      const id = await api.order({ name: 'refused', requesterId });
      await ended(id);
      await api.dataSource.query('UPDATE job SET attempts = 11 WHERE id = $1', [id]);
      expect((await ask(`/${id}/retries`, headers, 'POST')).status).toBe(202);
      expect(await ended(id)).toMatchObject({ attempts: 12, error: 'The order makes no sense' });
    });

    it('tells each change to who watches it, and ends with it', async () => {
      const { id: requesterId, headers } = await api.account(Level.Customer);
      const id = await api.order({ name: 'measured', requesterId });
      const answer = await ask(`/${id}/events`, headers);
      expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      const text = await answer.text();
      const events = [...text.matchAll(/^event: job\ndata: (.*)\n\n/gm)].map(([, data]) => JSON.parse(data) as Shown);
      expect(events.at(-1)).toMatchObject({ id, state: 'succeeded', progress: 100 });
      expect(events.length).toBeGreaterThan(1);
    });

    it('ends the events of who may no longer see it', async () => {
      const { id: requesterId, headers } = await api.account(Level.Customer);
      const id = await api.order({ queue: 'nowhere', requesterId });
      const answer = await ask(`/${id}/events`, headers);
      await api.dataSource.query(`UPDATE account SET status = 'suspended' WHERE id = $1`, [requesterId]);
      await expect(answer.text()).rejects.toThrow();
      expect((await ask(`/${id}/events`, headers)).status).toBe(401);
    });
  });
});
