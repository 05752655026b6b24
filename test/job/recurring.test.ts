import 'reflect-metadata';
import { ReportRun } from '@app/reports';
import { CleaningJobs } from '@app/shared/cleaning';
import { Job, JobJobs } from '@app/shared/job';
import { Level } from '@app/shared/model';
import { build } from '../support/builders';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { redisUrl } from '../support/redis';
import { RecurringJobs, RecurringJobsModule, Sweeps } from './recurring-trial';
import { forgetQueues, Trial, type TrialEnvironment, trialPrefix } from './trial';

const brokers = [
  { where: 'PostgreSQL', redis: undefined },
  ...(redisUrl() ? [{ where: 'Redis', redis: redisUrl() }] : []),
];

const HOUR = 3_600_000;
const more = [RecurringJobsModule, JobJobs, CleaningJobs];

interface Row {
  rule: string;
  dueAt: Date;
  lastRunAt: Date | null;
  failures: number;
  error: string | null;
}

describe.each(brokers)('What recurs, with its queue on $where,', ({ redis }) => {
  let database: TestDatabase;
  let environment: TrialEnvironment;
  let workers: Trial[];

  const start = (): Promise<Trial> => Trial.start(environment, { worker: false, more });

  beforeAll(async () => {
    database = await createTestDatabase();
    environment = { databaseUrl: database.url, redisUrl: redis, prefix: trialPrefix() };
    // Knows nothing that recurs, and makes the tables that the others need.
    const api = await Trial.start(environment, { worker: false });
    await api.dataSource.query('CREATE TABLE run (name text, due_at timestamptz)');
    await api.dataSource.query('CREATE TABLE rubbish (id integer)');
    workers = [api, await start(), await start()];
  });
  afterAll(async () => {
    for (const worker of workers) await worker.stop();
    await database.drop();
    if (redis) await forgetQueues(redis, environment.prefix);
  });

  const query = <T>(sql: string, values?: unknown[]): Promise<T[]> => workers[0].dataSource.query<T[]>(sql, values);

  /** The due times for which it has run, in milliseconds. */
  const runs = async (name: string): Promise<number[]> =>
    (await query<{ at: Date }>('SELECT due_at AS at FROM run WHERE name = $1 ORDER BY 1', [name])).map(({ at }) =>
      at.getTime(),
    );

  const row = async (name: string): Promise<Row> => {
    const sql = `SELECT rule, due_at AS "dueAt", last_run_at AS "lastRunAt", failures, error FROM recurrence WHERE name = $1`;
    const [found] = await query<Row>(sql, [name]);
    expect(found).toBeDefined();
    return found;
  };

  /** As if nobody had looked for a day and a half. */
  const miss = (name: string): Promise<unknown> =>
    query(`UPDATE recurrence SET due_at = date_trunc('hour', now()) - interval '36 hours' WHERE name = $1`, [name]);

  it.each(['sweep', 'often'])('runs once per due time, however many processes know it: %s', async (name) => {
    const due = await eventually(async () => {
      const times = await runs(name);
      expect(times.length).toBeGreaterThan(3);
      return times;
    });
    expect(new Set(due).size).toBe(due.length);
    expect(due.filter((time) => time % 1000 !== 0)).toEqual([]);
  });

  it('is forgotten once nobody declares it and nobody has run it for a day', async () => {
    for (const [name, due] of [
      ['of an old release', '25 hours'],
      ['of a release that still runs', '23 hours'],
    ]) {
      await query(
        `INSERT INTO recurrence (id, name, rule, due_at) VALUES (gen_random_uuid(), $1, 'every 1 day', now() - $2::interval)`,
        [name, due],
      );
    }
    await miss('sweep');
    workers.push(await start());
    const known = async (): Promise<unknown[]> =>
      (await query<{ name: string }>(`SELECT name FROM recurrence WHERE name LIKE 'of %' OR name = 'sweep'`)).map(
        ({ name }) => name,
      );
    await eventually(async () => expect((await known()).sort()).toEqual(['of a release that still runs', 'sweep']));
  });

  it('leaves a job in the table for each run of a job, and nothing for a sweep', async () => {
    const names = await query<{ name: string }>('SELECT DISTINCT name FROM job WHERE requester_id IS NULL');
    expect(names).toContainEqual({ name: 'often' });
    expect(names).not.toContainEqual({ name: 'sweep' });
  });

  if (redis) {
    it('goes on when Redis has lost its memory', async () => {
      await forgetQueues(redis, environment.prefix);
      const lost = Date.now();
      // The job whose message was lost is sent again first, after its lease.
      await query(`UPDATE job SET relay_after = now() WHERE state IN ('waiting', 'active')`);
      await eventually(async () =>
        expect((await runs('often')).filter((time) => time > lost).length).toBeGreaterThan(1),
      );
    });
    return;
  }

  // What follows does not touch the queue.

  it.each(['hourly', 'daily'])('makes up once for what was missed, and goes on: %s', async (name) => {
    const before = await eventually(() => row(name));
    await miss(name);
    const missed = (await row(name)).dueAt.getTime();
    await eventually(async () => expect(await runs(name)).toContain(missed));
    expect((await runs(name)).filter((time) => time >= missed)).toHaveLength(1);
    expect(await row(name)).toMatchObject({ dueAt: before.dueAt, failures: 0, error: null });
  });

  it('keeps its time when a process starts, unless its rule is another one', async () => {
    const later = new Date(Math.ceil(Date.now() / HOUR + 5) * HOUR);
    await query(`UPDATE recurrence SET due_at = $1 WHERE name IN ('hourly', 'batches')`, [later]);
    await query(`UPDATE recurrence SET rule = 'every 6 hours' WHERE name = 'batches'`);
    workers.push(await start());
    await eventually(async () => expect((await row('batches')).rule).toBe('every 1 hour'));
    expect((await row('batches')).dueAt.getTime()).toBeLessThanOrEqual(Date.now() + HOUR);
    expect((await row('hourly')).dueAt).toEqual(later);
  });

  it('does not order a job again before the one before is over', async () => {
    let open: () => void = () => undefined;
    RecurringJobs.gate = new Promise((resolve) => (open = resolve));
    const ordered = async (): Promise<number> =>
      (await query(`SELECT FROM job WHERE name = 'daily' AND state IN ('waiting', 'active')`)).length;
    await query('DELETE FROM run');
    await miss('daily');
    await eventually(async () => expect(await ordered()).toBe(1));
    await miss('daily');
    const sweeps = (await runs('sweep')).length;
    // Meanwhile the processes have looked at the clock several times.
    await eventually(async () => expect((await runs('sweep')).length).toBeGreaterThan(sweeps + 2));
    expect([await ordered(), await runs('daily')]).toEqual([1, []]);
    open();
    await eventually(async () => expect(await runs('daily')).toHaveLength(2));
  });

  it('follows at once as long as there is something left', async () => {
    await query('INSERT INTO rubbish SELECT generate_series(1, 25)');
    await miss('batches');
    await eventually(async () => expect(await runs('batches')).toHaveLength(3));
    expect(await query('SELECT FROM rubbish')).toEqual([]);
    expect((await row('batches')).dueAt.getTime()).toBeGreaterThan(Date.now());
  });

  it('is undone, reported and tried again later when it fails', async () => {
    Sweeps.mishaps = [() => Promise.reject(new Error('a secret of the inside'))];
    await miss('unlucky');
    const failed = await eventually(async () => {
      const found = await row('unlucky');
      expect(found.failures).toBe(1);
      return found;
    });
    expect(failed.error).toEqual(expect.not.stringContaining('secret'));
    expect(failed.dueAt.getTime()).toBeGreaterThan(Date.now() + 5000);
    expect(await runs('unlucky')).toEqual([]);
    await query(`UPDATE recurrence SET due_at = now() WHERE name = 'unlucky'`);
    await eventually(async () => expect(await row('unlucky')).toMatchObject({ failures: 0, error: null }));
    expect(await runs('unlucky')).toHaveLength(1);
  });

  it('is undone and done again when its connection is lost in the middle', async () => {
    await query(`DELETE FROM run WHERE name = 'unlucky'`);
    Sweeps.mishaps = [async (manager) => void (await manager.query('SELECT pg_terminate_backend(pg_backend_pid())'))];
    await miss('unlucky');
    await eventually(async () => {
      await query(`UPDATE recurrence SET due_at = now() WHERE name = 'unlucky' AND failures > 0`);
      expect(await runs('unlucky')).toHaveLength(1);
    });
    expect(Sweeps.mishaps).toEqual([]);
  });

  it('deletes jobs that are over for long, failed ones later, and none that something points at', async () => {
    const { dataSource } = workers[0];
    const over = async (state: string, days: number): Promise<string> => {
      const finishedAt = new Date(Date.now() - days * 24 * HOUR);
      return (await build<Job>(dataSource, Job, { state: state as Job['state'], finishedAt, queue: 'nowhere' })).id;
    };
    const kept = [
      await over('succeeded', 29),
      await over('failed', 89),
      (await build<Job>(dataSource, Job, { queue: 'nowhere', createdAt: new Date(0) })).id,
      (await build(dataSource, ReportRun, { jobId: await over('succeeded', 1000) })).jobId,
    ];
    const gone = [await over('succeeded', 31), await over('cancelled', 31), await over('failed', 91)];
    await miss('jobs.cleaning');
    const left = (): Promise<{ id: string }[]> => query('SELECT id FROM job WHERE id = ANY ($1)', [[...kept, ...gone]]);
    await eventually(async () => expect(await left()).toHaveLength(kept.length));
    expect((await left()).map(({ id }) => id).sort()).toEqual(kept.sort());
  });

  it('deletes idempotency keys that have expired', async () => {
    await query(
      `INSERT INTO idempotency_key (scope, key, fingerprint, status, headers, expires_at)
       SELECT 'account:1', n, '', 200, '{}', now() + (n - 5500) * interval '1 hour' FROM generate_series(1, 5502) n`,
    );
    await miss('idempotency.cleaning');
    await eventually(async () =>
      expect(await query('SELECT key FROM idempotency_key ORDER BY key')).toEqual([{ key: '5501' }, { key: '5502' }]),
    );
  });

  it('is shown to admins', async () => {
    const [{ headers }, manager] = [await workers[0].account(Level.Admin), await workers[0].account(Level.Manager)];
    const url = `${workers[0].url}/v1/jobs/recurrences`;
    const answer = await fetch(`${url}?filter[name]=daily`, { headers });
    expect(await answer.json()).toMatchObject({
      data: [{ name: 'daily', rule: 'cron 0 3 * * * Europe/Berlin', failures: 0, jobId: expect.any(String) }],
    });
    expect((await fetch(url, { headers: manager.headers })).status).toBe(403);
  });
});
