import { setTimeout as sleep } from 'node:timers/promises';
import { medians } from '../statistics';
import type { Study } from '../study';
import { memoryOf } from '../usage';
import type { Workbench } from '../workbench';

/** What a process costs that has nothing to do. */
interface Start {
  /** Milliseconds from the command until it names its address, of a migrated database. */
  ready: number;
  /** MiB that it holds at rest. */
  memory: number;
}

interface Starts {
  api: Start;
  worker: Start;
}

/** What is done once at the start, such as the first look at what recurs, is over by then. */
const REST_MS = 5000;

export const startUp: Study<Starts> = {
  name: 'start',
  stage: 'shelves',
  measure: async (bench) => ({ api: await measure('tradepost', bench), worker: await measure('worker', bench) }),
  sheet: ({ api, worker }) => ({
    title: 'Start, and rest',
    head: ['', 'ready after ms', 'MiB at rest'],
    rows: Object.entries({ API: api, worker }).map(([name, { ready, memory }]) => [
      name,
      ready.toFixed(0),
      memory.toFixed(0),
    ]),
  }),
};

async function measure(program: 'tradepost' | 'worker', bench: Workbench): Promise<Start> {
  const starts: Start[] = [];
  for (let round = 0; round < bench.pace.rounds; round++) {
    // A worker listens where it is asked for its health.
    const { pid, startedIn: ready } = await bench.start(program, { WORKER_PORT: '0' });
    await sleep(REST_MS);
    starts.push({ ready, memory: memoryOf(pid) });
    await bench.clear();
  }
  return medians(starts);
}
