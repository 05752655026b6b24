import autocannon from 'autocannon';
import { type Contestant, type Program, start } from './contestant';
import { median } from './statistics';

/** How many times as long requests take while they are profiled. */
export interface ProfilingCost {
  timings: number;
  /** With CPU samples. */
  samples: number;
}

export const PROFILING_TARGET: ProfilingCost = { timings: 1.15, samples: 1.3 };

const MODES = { plain: 'false', timings: 'timings', samples: 'true' } as const;
type Mode = keyof typeof MODES;

/** Drives the same list in processes that are profiled and in one that is not, in turns. */
export async function measureProfiling(
  program: Program,
  env: NodeJS.ProcessEnv,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<ProfilingCost> {
  const processes: Partial<Record<Mode, Contestant>> = {};
  try {
    for (const [mode, PROFILE] of Object.entries(MODES)) {
      // Of several processes without Redis, production takes one.
      processes[mode as Mode] = await start(program, { ...env, PROFILE, NODE_ENV: 'test', LOG_LEVEL: 'info' });
    }
    const { plain, timings, samples } = processes as Record<Mode, Contestant>;
    const ratios: Record<keyof ProfilingCost, number[]> = { timings: [], samples: [] };
    for (const each of [plain, timings, samples]) await drive(each, 1);
    for (let round = 0; round < rounds; round++) {
      const usual = await drive(plain, seconds);
      ratios.timings.push(usual / (await drive(timings, seconds)));
      ratios.samples.push(usual / (await drive(samples, seconds)));
    }
    return { timings: median(ratios.timings), samples: median(ratios.samples) };
  } finally {
    await Promise.all(Object.values(processes).map((each) => each.stop()));
  }
}

/** @returns requests per second */
async function drive({ url }: Contestant, duration: number): Promise<number> {
  const list = `${url}/v1/catalog/products?count=none`;
  const { requests, non2xx, errors } = await autocannon({ url: list, connections: 16, duration });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests failed`);
  return requests.average;
}
