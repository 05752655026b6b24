import type { Contestant } from '../contestant';
import { load, speedOf } from '../load';
import { median } from '../statistics';
import type { Study } from '../study';
import { inTurns } from '../turns';
import type { Workbench } from '../workbench';

/** How many times as long requests take while they are profiled. */
interface ProfilingCost {
  timings: number;
  /** With CPU samples. */
  samples: number;
}

const TARGET: ProfilingCost = { timings: 1.15, samples: 1.3 };

/** PROFILE of each process. */
const MODES = { plain: 'false', timings: 'timings', samples: 'true' } as const;
type Mode = keyof typeof MODES;
const NAMES = Object.keys(MODES) as Mode[];

/** So long that what is done about requests when they are over is done within. */
const SECONDS = 10;
const ROUNDS = 3;

export const profiling: Study<ProfilingCost> = {
  name: 'profiling',
  stage: 'shelves',
  measure,
  sheet: ({ timings, samples }) => ({
    title: 'A list that is profiled, by one that is not',
    head: ['', 'times as long', 'at most'],
    rows: [
      ['with timings', timings.toFixed(2), TARGET.timings.toFixed(2)],
      ['with CPU samples', samples.toFixed(2), TARGET.samples.toFixed(2)],
    ],
  }),
};

/** Drives the same list in processes that are profiled and in one that is not. */
async function measure(bench: Workbench): Promise<ProfilingCost> {
  const processes: Partial<Record<Mode, Contestant>> = {};
  for (const name of NAMES) {
    // Of several processes without Redis, production takes one.
    processes[name] = await bench.start('tradepost', { PROFILE: MODES[name], NODE_ENV: 'test', LOG_LEVEL: 'info' });
  }
  const drive = async (name: Mode, seconds = SECONDS): Promise<number> => {
    const { url } = processes[name] as Contestant;
    const requests = [{ path: '/v1/catalog/products?count=none' }];
    return speedOf(await load({ url, requests, seconds })).requestsPerSecond;
  };
  for (const name of NAMES) await drive(name, 1);
  const rounds = await inTurns(NAMES, ROUNDS, (name) => drive(name));
  return {
    timings: median(rounds.map(({ plain, timings }) => plain / timings)),
    samples: median(rounds.map(({ plain, samples }) => plain / samples)),
  };
}
