import { setTimeout as sleep } from 'node:timers/promises';
import { Get, HttpCode, Post } from '@nestjs/common';
import { Product } from '@app/catalog';
import { Access } from '@app/shared/auth';
import { ReadPool } from '@app/shared/database';
import { Level } from '@app/shared/model';
import { Answer, Asking, type Caller, Resource, Resources } from '@app/shared/resource';
import { useApi } from '../support/request';
import { Crowd } from './crowd';

const POOL = 5;
const CLIENTS = 200;
const QUERY_MS = 250;
const RUN_MS = 6000;
const LONGEST_WAIT_MS = 1000;

const SLOW = `SELECT pg_sleep(${QUERY_MS / 1000})`;

@Resource('trial/naps', Product)
class NapController {
  constructor(
    private readonly resources: Resources,
    private readonly reader: ReadPool,
  ) {}

  @Access(Level.Guest)
  @Get()
  async read(): Promise<Answer> {
    await this.reader.read({ name: 'nap', text: SLOW }, []);
    return new Answer('{}');
  }

  @Access(Level.Agent)
  @Post()
  @HttpCode(204)
  write(@Asking() caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      await manager.query(SLOW);
      return new Answer(undefined);
    });
  }
}

const api = useApi({
  controllers: [NapController],
  env: {
    DATABASE_POOL_SIZE: String(POOL),
    DATABASE_READ_POOL_SIZE: String(POOL),
    DATABASE_LONGEST_WAIT_MS: String(LONGEST_WAIT_MS),
  },
});

const connections = async (): Promise<number> => {
  const sql = `SELECT count(*)::integer AS count FROM pg_stat_activity
    WHERE datname = current_database() AND application_name IN ('tradepost', 'tradepost read')`;
  return (await api.dataSource.query<{ count: number }[]>(sql))[0].count;
};

it.each(['GET', 'POST'])(
  `With ${POOL} connections and ${CLIENTS} clients that %s slowly, who cannot be served is told so in time`,
  async (method) => {
    const headers = await api.as(Level.Agent);
    const path = '/v1/trial/naps';
    const crowd = new Crowd(api.url, CLIENTS, () => ({ method, path, headers }), 100);
    await sleep(RUN_MS);
    const outcomes = await crowd.end();

    const served = outcomes.filter(({ status }) => status < 300);
    const refused = outcomes.filter(({ status }) => status === 503);
    expect(served.length + refused.length).toBe(outcomes.length);
    expect(new Set(refused.map(({ code, retryAfter }) => `${code} ${retryAfter}`))).toEqual(new Set(['overloaded 1']));
    // The connections are never idle, though: refusing is no end in itself.
    expect(served.length).toBeGreaterThan(0.25 * POOL * (RUN_MS / QUERY_MS));
    // The first ones waited before anybody could know how slow it is; after them nobody waits for long.
    const settled = outcomes.filter(({ at }) => at > RUN_MS / 2);
    expect(Math.max(...settled.map(({ took }) => took))).toBeLessThan(LONGEST_WAIT_MS + QUERY_MS + 4000);
    expect(Math.max(...outcomes.map(({ took }) => took))).toBeLessThan(15_000);

    expect(await connections()).toBeLessThanOrEqual(2 * POOL);
    expect((await fetch(api.url + path, { method, headers })).ok).toBe(true);
  },
  60_000,
);
