import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Product } from '@app/catalog';
import { Level } from '@app/shared/model';
import { Running } from '../reports/running';
import { openStage } from '../storefront/stage';
import { newAccount } from '../support/app';
import { buildMany, buildProduct } from '../support/builders';
import { eventually } from '../support/eventually';
import { redisUrl } from '../support/redis';
import type { Reply } from '../support/request';
import { joinSeller, SELLER } from '../support/seller';
import { ask, Installation, send, type Started } from './installation';
import { kill } from './script';
import { Writer } from './writer';

const APIS = 3;
const WORKERS = 2;
const MOST = 600;
const MAILS = 90;
const CROWD = 6;

type Headers = Record<string, string>;

const redis = redisUrl();

if (redis) {
  describe(`${APIS} API and ${WORKERS} worker processes on one PostgreSQL with a replica and one Redis`, () => {
    let all: Installation;
    let apis: Started[];
    let workers: Started[];
    let agent: Headers;

    beforeAll(async () => {
      const env = {
        RATE_LIMIT_ACCOUNT: String(MOST),
        RATE_LIMIT_ADDRESS: '0',
        // Longer than the replica is held back below.
        DATABASE_REPLICA_LAG_MS: '60000',
      };
      all = await Installation.start(redis, { apis: APIS, workers: WORKERS, env });
      ({ apis, workers } = all);
      agent = await member(Level.Agent);
      await all.dataSource.query(`
        CREATE TABLE begun (job uuid, worker text);
        CREATE FUNCTION note_job() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          INSERT INTO begun VALUES (NEW.id, session_user); RETURN NULL; END $$;
        CREATE TRIGGER note_job AFTER UPDATE OF attempts ON job FOR EACH ROW EXECUTE FUNCTION note_job()`);
    }, 180_000);
    afterAll(() => all?.stop(), 60_000);

    /** Who works for the seller. */
    async function member(level: Level.Agent | Level.Admin): Promise<Headers> {
      const { id, headers } = await newAccount(level, all.dataSource);
      await joinSeller(all.dataSource, id);
      return headers;
    }
    const product = (name: string): Promise<Product> => buildProduct(all.dataSource, { name });
    const path = ({ id }: { id: string }): string => `/v1/catalog/products/${id}`;
    const rename = (api: Started, row: { id: string }, name: string, headers: Headers): Promise<Reply> =>
      send(api, 'PATCH', path(row), { body: { name }, headers });
    const nameAt = async (api: Started, row: { id: string }, headers?: Headers): Promise<unknown> =>
      (await ask(api, path(row), headers)).body.name;
    const namesAt = (row: { id: string }, headers?: Headers): Promise<unknown[]> =>
      Promise.all(apis.map((api) => nameAt(api, row, headers)));
    const healths = (): Promise<unknown[]> =>
      Promise.all(apis.map(async (api) => (await ask(api, '/health/ready')).body.status));
    const replicaIsUsed = (): Promise<unknown> =>
      eventually(async () => expect(await healths()).toEqual(apis.map(() => 'ready')));

    it('start together on an empty database, which one of them migrates', async () => {
      const migrators = all.processes.filter(({ said }) => said().includes('Migrated the database'));
      const rows = await all.dataSource.query<{ name: string }[]>('SELECT name FROM migrations');
      expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
      expect(rows.length).toBeGreaterThan(50);
      expect(migrators).toHaveLength(1);
      await replicaIsUsed();
    });

    it('show everywhere what was changed by one of them', async () => {
      const stage = await openStage(all.dataSource);
      const tea = await stage.show(1190, 10);
      const shown = `/v1/storefront/${stage.slug}/products/${tea.slug}`;
      const seen = (): Promise<unknown[]> => Promise.all(apis.map(async (api) => (await ask(api, shown)).body.name));
      const [first] = await seen();
      const admin = await member(Level.Admin);
      for (const name of ['Changed', 'Changed again']) {
        expect((await rename(apis[0], { id: tea.productId }, name, admin)).status).toBe(200);
        await eventually(async () => expect(await seen()).toEqual([name, name, name]), 5000);
      }
      expect(first).not.toBe('Changed');
    });

    it('show everywhere to whom has written what they wrote, while the replica that others read has it not yet', async () => {
      const row = await product('Before');
      const other = await member(Level.Agent);
      await eventually(async () => expect(await namesAt(row, other)).toEqual(['Before', 'Before', 'Before']));
      await all.pair.onReplica('SELECT pg_wal_replay_pause()');
      expect((await rename(apis[0], row, 'After', agent)).status).toBe(200);
      expect(await namesAt(row, agent)).toEqual(['After', 'After', 'After']);
      expect(await namesAt(row, other)).toEqual(['Before', 'Before', 'Before']);
      await all.pair.onReplica('SELECT pg_wal_replay_resume()');
      await eventually(async () => expect(await namesAt(row, other)).toEqual(['After', 'After', 'After']));
    });

    it('admit an account as often as one alone would', async () => {
      // While Redis is too slow to answer, each counts for itself.
      await eventually(async () => {
        const { headers } = await newAccount(Level.Customer, all.dataSource);
        const statuses: number[] = [];
        for (let round = 0; round < (MOST + 100) / 10; round++) {
          const asked = Array.from({ length: 10 }, (_, index) =>
            ask(apis[index % APIS], '/v1/organization/companies?pageSize=0', headers),
          );
          statuses.push(...(await Promise.all(asked)).map(({ status }) => status));
        }
        const admitted = statuses.filter((status) => status === 200).length;
        expect(statuses.length - admitted).toBe(statuses.filter((status) => status === 429).length);
        expect(admitted).toBeLessThanOrEqual(MOST);
        // Of its last lease, each may keep some.
        expect(admitted).toBeGreaterThan(MOST - 10);
      });
    });

    it('do once what is sent to all of them under one idempotency key', async () => {
      const headers = { ...agent, 'idempotency-key': 'three-processes' };
      const body = { name: 'Tea', slug: 'tea-of-three-processes' };
      const make = (api: Started): Promise<Reply> => send(api, 'POST', '/v1/catalog/products', { body, headers });
      const first = await Promise.all(apis.map(make));
      // Who comes while another one is at it, is told to come again.
      expect(first.map(({ status }) => status).filter((status) => status !== 409)).toContain(201);
      const replies: Reply[] = [];
      for (const api of apis) replies.push(await make(api));
      expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
      expect(await all.dataSource.getRepository(Product).countBy({ slug: body.slug })).toBe(1);
    });

    it('run what recurs once each time that it is due, however many workers there are', async () => {
      const { dataSource } = all;
      await dataSource.query(`
        CREATE TABLE ran (name text, due_at timestamptz);
        CREATE FUNCTION note_run() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          INSERT INTO ran VALUES (OLD.name, OLD.due_at); RETURN NULL; END $$;
        CREATE TRIGGER note_run AFTER UPDATE OF last_run_at ON recurrence FOR EACH ROW EXECUTE FUNCTION note_run()`);
      const [{ count }] = await dataSource.query<{ count: number }[]>(
        'SELECT count(*)::integer AS count FROM recurrence',
      );
      expect(count).toBeGreaterThan(5);
      for (let time = 1; time <= 3; time++) {
        await dataSource.query(`UPDATE recurrence SET due_at = now() - interval '1 second'`);
        await eventually(async () => {
          const [{ due }] = await dataSource.query<{ due: number }[]>(
            'SELECT count(*)::integer AS due FROM recurrence WHERE due_at <= now()',
          );
          expect(due).toBe(0);
        });
      }
      const twice = await dataSource.query('SELECT name, due_at FROM ran GROUP BY 1, 2 HAVING count(*) > 1');
      expect(twice).toEqual([]);
      const [{ runs }] = await dataSource.query<{ runs: number }[]>('SELECT count(*)::integer AS runs FROM ran');
      expect(runs).toBeGreaterThanOrEqual(3 * count);
    });

    it('do each job once, and share them', async () => {
      const headers = await member(Level.Admin);
      const invite = (index: number): Promise<Reply> => {
        const email = `guest-${index}@shop.example`;
        const body = { email, level: 'agent', role: 'agent', companyId: SELLER };
        return send(apis[index % APIS], 'POST', '/v1/organization/invitations', { body, headers });
      };
      for (let index = 0; index < MAILS; index += 10) {
        const replies = await Promise.all(Array.from({ length: 10 }, (_, more) => invite(index + more)));
        expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
      }
      await eventually(async () => {
        const states = await all.dataSource.query(
          `SELECT state, count(*)::integer FROM job WHERE queue = 'mail' GROUP BY 1`,
        );
        expect(states).toEqual([{ state: 'succeeded', count: MAILS }]);
      });
      expect(readdirSync(join(all.folder, 'mail')).filter((file) => file.endsWith('.eml'))).toHaveLength(MAILS);
      const [{ begun, by }] = await all.dataSource.query<{ begun: number; by: string[] }[]>(
        `SELECT count(*)::integer AS begun, array_agg(DISTINCT worker ORDER BY worker) AS by
         FROM begun JOIN job ON job.id = begun.job WHERE queue = 'mail'`,
      );
      expect({ begun, by }).toEqual({ begun: MAILS, by: workers.map(({ user }) => user) });
    });

    it('serve a crowd that reads and writes everywhere while the replica goes and comes back, and all see what they wrote', async () => {
      await replicaIsUsed();
      const crowd = await buildMany(CROWD, async (index) => {
        const row = await product(`Of ${index}`);
        return new Writer(apis, path(row), await member(Level.Agent));
      });
      const moreOf = async (server: 'replica' | 'primary'): Promise<void> => {
        const before = (await all.reads())[server];
        await eventually(async () => expect((await all.reads())[server]).toBeGreaterThan(before + 30));
      };
      await moreOf('replica');
      await all.pair.stopReplica();
      const { replica } = await all.reads();
      await moreOf('primary');
      await eventually(async () => expect(await healths()).toEqual(apis.map(() => 'degraded')));
      expect((await all.reads()).replica).toBe(replica);
      await all.pair.startReplica();
      await replicaIsUsed();
      await moreOf('replica');
      for (const writer of crowd) await writer.end();
      expect(crowd.flatMap(({ failures }) => failures)).toEqual([]);
      expect(Math.min(...crowd.map(({ rounds }) => rounds))).toBeGreaterThan(5);
    });

    it('have a job that is killed with its worker done by the other one', async () => {
      await all.dataSource.query(
        `INSERT INTO tag (id, name, slug) SELECT gen_random_uuid(), 'Tag ' || n, 'tag-' || n FROM generate_series(1, 1000) n`,
      );
      const lock = await all.connect();
      await lock.query('BEGIN; LOCK TABLE tag IN ACCESS EXCLUSIVE MODE');
      const running = new Running(apis[0].url, agent);
      const ordered = await running.order({ list: 'minor/tags', fields: '{name}' });
      expect(ordered.status).toBe(202);
      const { id, jobId } = (await ordered.json()) as { id: string; jobId: string };
      const dead = await eventually(async () => {
        // Not on the connection that locks: a transaction sees who is active as it was at first.
        const rows = await all.dataSource.query<{ user: string }[]>(
          `SELECT usename AS user FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename LIKE 'worker%'`,
        );
        expect(rows).toHaveLength(1);
        return rows[0].user;
      });
      const [one, other] = [...workers].sort(({ user }) => (user === dead ? -1 : 1));
      await kill(one.child);
      await lock.query('COMMIT');
      await lock.end();
      expect(await running.reached(id, 'succeeded', 60_000)).toMatchObject({ rowCount: 1000 });
      const begun = await all.dataSource.query('SELECT worker FROM begun WHERE job = $1', [jobId]);
      expect(begun).toEqual([{ worker: dead }, { worker: other.user }]);
    });

    it('go on when one that answers requests is killed', async () => {
      const [dead, ...rest] = apis;
      await kill(dead.child);
      await expect(ask(dead, '/health/live')).rejects.toThrow('fetch failed');
      for (const api of rest) {
        const { row } = await new Running(api.url, agent).export({ list: 'catalog/products', q: 'tea' });
        expect(row.status).toBe('succeeded');
      }
    });

    it('end in order when they are told to', async () => {
      const rest = all.processes.filter(({ child }) => child.signalCode === null);
      expect(rest).toHaveLength(APIS + WORKERS - 2);
      const exits = rest.map(({ child }) => once(child, 'exit'));
      for (const { child } of rest) child.kill('SIGTERM');
      expect(await Promise.all(exits)).toEqual(rest.map(() => [0, null]));
    });
  });
}
