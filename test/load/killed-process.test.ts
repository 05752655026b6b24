import 'reflect-metadata';
import { once } from 'node:events';
import { Client } from 'pg';
import { forgetQueues, Trial, type TrialEnvironment, trialPrefix, trialVariables } from '../job/trial';
import { TRIAL_QUEUE } from '../job/trial-jobs';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { redisUrl } from '../support/redis';
import { endScripts, kill, startScript } from './script';

const brokers = [
  { where: 'PostgreSQL', redis: undefined, events: 2000 },
  ...(redisUrl() ? [{ where: 'Redis', redis: redisUrl(), events: 10_000 }] : []),
];
const COUNTERS = 100;

describe.each(brokers)('With the queues in $where,', ({ redis, events }) => {
  let database: TestDatabase;
  let environment: TrialEnvironment;
  let client: Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    environment = { databaseUrl: database.url, redisUrl: redis, prefix: trialPrefix() };
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('CREATE TABLE counter (name text PRIMARY KEY, value integer NOT NULL DEFAULT 0)');
  }, 60_000);
  afterEach(async () => {
    await endScripts();
    await client.end();
    await database.drop();
    if (redis) await forgetQueues(redis, environment.prefix);
  }, 60_000);

  // Not through an application: it would relay what nobody has relayed.
  const query = async (sql: string, values: unknown[] = []): Promise<unknown[]> =>
    (await client.query(sql, values)).rows;

  const order = (name: string, counters: number, size: number): Promise<unknown> =>
    query(
      `INSERT INTO job (id, queue, name, data)
       SELECT gen_random_uuid(), $1, $2, jsonb_build_object('counter', (1 + n % $3::integer)::text)
       FROM generate_series(1, $4::integer) n`,
      [TRIAL_QUEUE, name, counters, size],
    );

  const newCounters = (size: number): Promise<unknown> =>
    query('INSERT INTO counter (name) SELECT n::text FROM generate_series(1, $1::integer) n', [size]);

  it('a job whose worker is killed three times is completed by the fourth, with one effect', async () => {
    await newCounters(1);
    await order('gated', 1, 1);
    for (let time = 0; time < 3; time++) {
      const worker = startScript('test/job/doomed-worker.ts', trialVariables(environment));
      await once(worker, 'message');
      await kill(worker);
    }
    const last = await Trial.start(environment, { worker: true });
    await eventually(async () => {
      expect(await query('SELECT state, attempts FROM job')).toEqual([{ state: 'succeeded', attempts: 4 }]);
    }, 60_000);
    await last.stop();
    expect(await query('SELECT value FROM counter')).toEqual([{ value: 1 }]);
  }, 180_000);

  it(`each of ${events} events has its effect once, although the relay is killed before and after sending`, async () => {
    await newCounters(COUNTERS);
    await order('count', COUNTERS, events);
    for (const when of ['before sending', 'after sending']) {
      const relay = startScript('test/load/doomed-relay.ts', { ...trialVariables(environment), DOOMED: when });
      await once(relay, 'message');
      await kill(relay);
    }
    const taken = await query('SELECT count(*)::integer AS count FROM job WHERE relays > 0');
    expect(taken).toEqual([{ count: 2000 }]);
    // Their leases run out at once, instead of in a minute.
    await query('UPDATE job SET relay_after = now()');

    const worker = await Trial.start(environment, { worker: true });
    await eventually(async () => {
      expect(await query('SELECT state, count(*)::integer FROM job GROUP BY 1')).toEqual([
        { state: 'succeeded', count: events },
      ]);
    }, 150_000);
    await worker.stop();
    expect(await query('SELECT DISTINCT value FROM counter')).toEqual([{ value: events / COUNTERS }]);
  }, 240_000);
});
