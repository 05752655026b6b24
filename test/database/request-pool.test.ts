import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { RequestPool } from '../../libs/shared/database/request-pool';

const overloaded = { status: 503, code: 'overloaded', headers: { 'retry-after': '1' } };

describe('A pool whose connections are all in use', () => {
  let pool: RequestPool;
  let held: PoolClient[];

  const open = async (longestWait: number, connectionTimeoutMillis?: number): Promise<void> => {
    const connectionString = process.env.TEST_DATABASE_URL;
    pool = new RequestPool({ connectionString, max: 2, longestWait, connectionTimeoutMillis });
    held = [await pool.connect(), await pool.connect()];
  };
  const release = (): void => held.splice(0).forEach((client) => client.release());

  afterEach(async () => {
    release();
    await pool.end();
  });

  it('lets nobody wait for longer than it may, and loses no connection by that', async () => {
    await open(100);
    const waiting = [pool.connect(), pool.query('SELECT 1')];
    for (const each of await Promise.allSettled(waiting)) {
      expect(each).toMatchObject({ status: 'rejected', reason: overloaded });
    }
    release();
    held.push(await pool.connect(), await pool.connect());
    expect([pool.totalCount, pool.waitingCount]).toEqual([2, 0]);
  });

  it('is not upset when there is still no connection for who has been refused', async () => {
    await open(50, 500);
    await expect(pool.connect()).rejects.toMatchObject(overloaded);
    await sleep(1000);
    expect(pool.waitingCount).toBe(0);
    release();
    held.push(await pool.connect());
  });

  it('gives a connection to who waits', async () => {
    await open(10_000);
    const waiting = [pool.connect(), pool.connect()];
    release();
    held.push(...(await Promise.all(waiting)));
    expect(pool.totalCount).toBe(2);
  });

  it('refuses who would have to wait for too long, by what it knows of how long connections are used', async () => {
    await open(100);
    for (let round = 0; round < 2; round++) {
      await sleep(400);
      release();
      held = [await pool.connect(), await pool.connect()];
    }
    const first = pool.connect();
    const crowd = await Promise.allSettled(Array.from({ length: 5 }, () => pool.connect()));
    expect(crowd.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    release();
    held.push(await first);
    for (const each of crowd) if (each.status === 'fulfilled') held.push(each.value);
  });

  it('refuses nobody when it is fast', async () => {
    await open(100);
    release();
    const answers = await Promise.all(Array.from({ length: 200 }, () => pool.query('SELECT 1')));
    expect(answers).toHaveLength(200);
  });
});
