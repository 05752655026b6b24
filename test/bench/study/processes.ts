import type { Contestant } from '../contestant';
import { load, type Speed, speedOf } from '../load';
import { scenarioOf } from '../scenario';
import type { Study } from '../study';
import { ofTradepost, repeated } from '../target';
import type { Workbench } from '../workbench';

/** What so many API processes do with so many connections to PostgreSQL each. */
interface Fleet {
  processes: number;
  pool: number;
  /** Lists of 20 with variants, by the pool for reads. */
  reads: Speed;
  /** Updates of a product, by the pool for writes. */
  writes: Speed;
}

const PROCESSES = [1, 2, 4];
const POOLS = [2, 5, 10, 20];

/** Requests under way over all processes: more than there are connections to the database. */
const CONNECTIONS = 96;

/** Several processes share their counters; no other program has this database of Redis. */
const REDIS = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379/13';

/** The pool that is not measured. */
const IDLE_POOL = '1';

export const processes: Study<readonly Fleet[]> = {
  name: 'processes',
  stage: 'shelves',
  measure,
  sheet: (fleets) => ({
    title: 'API processes by connections to PostgreSQL',
    head: ['processes', 'pool of each', 'connections', 'lists/s', 'p50', 'p99', 'updates/s', 'p50', 'p99'],
    rows: fleets.map((fleet) => [
      String(fleet.processes),
      String(fleet.pool),
      String(fleet.processes * fleet.pool),
      ...[fleet.reads, fleet.writes].flatMap(({ requestsPerSecond, p50, p99 }) => [
        requestsPerSecond.toFixed(0),
        p50.toFixed(1),
        p99.toFixed(1),
      ]),
    ]),
    notes: [`${CONNECTIONS} requests under way, over all processes. p50 and p99 in milliseconds.`],
  }),
};

async function measure(bench: Workbench): Promise<Fleet[]> {
  const fleets: Fleet[] = [];
  for (const count of bench.isQuick ? PROCESSES.slice(0, 2) : PROCESSES) {
    for (const pool of bench.isQuick ? POOLS.slice(0, 2) : POOLS) {
      const reads = await drive('variants-token', count, bench, {
        DATABASE_READ_POOL_SIZE: String(pool),
        DATABASE_POOL_SIZE: IDLE_POOL,
      });
      const writes = await drive('update-token', count, bench, {
        DATABASE_READ_POOL_SIZE: IDLE_POOL,
        DATABASE_POOL_SIZE: String(pool),
      });
      console.log(`${count} processes, pools of ${pool}`);
      fleets.push({ processes: count, pool, reads, writes });
    }
  }
  return fleets;
}

async function drive(
  name: 'variants-token' | 'update-token',
  count: number,
  bench: Workbench,
  env: NodeJS.ProcessEnv,
): Promise<Speed> {
  const scenario = scenarioOf(name);
  const shared = { REDIS_URL: REDIS, CACHE_DATABASE: '14', QUEUE_PREFIX: `bench_${process.pid}`, ...env };
  const fleet: Contestant[] = [];
  for (let index = 0; index < count; index++) fleet.push(await bench.start('tradepost', shared));
  const targets = await Promise.all(fleet.map((each) => ofTradepost(scenario, each, bench.tokens)));
  const together = async (seconds: number): Promise<Speed> => {
    const connections = CONNECTIONS / count;
    const loads = targets.map((target) =>
      load({ url: target.url, requests: [repeated(target)], connections, seconds }),
    );
    return speedOf(...(await Promise.all(loads)));
  };
  const { rounds, seconds } = bench.pace;
  await together(bench.isQuick ? 1 : 3);
  const speed = await together((rounds * seconds) / 2);
  await bench.clear();
  return speed;
}
