import { setTimeout as sleep } from 'node:timers/promises';
import { load, type Speed, speedOf } from '../load';
import { mixed } from '../mix';
import { median } from '../statistics';
import type { Study } from '../study';
import { ofTradepost } from '../target';
import { handlesOf, memoryOf } from '../usage';
import type { Workbench } from '../workbench';

/** How the API stands after a minute under load. */
interface Minute extends Speed {
  /** MiB. */
  memory: number;
  /** In `pg_stat_activity`. */
  connections: number;
  /** Files and sockets that the process has open. */
  handles: number;
}

interface Soak {
  minutes: readonly Minute[];
  /** The same when nobody has asked for a while. */
  after: Omit<Minute, keyof Speed>;
}

const MINUTES = 10;

/** Until then the process has warmed up. */
const WARM = 3;

/** How many times as much the last minutes may have as those before them, and be called flat. */
const FLAT = { memory: 1.03, p99: 1.3, connections: 1, handles: 1 } as const;
type Watched = keyof typeof FLAT;

const REST_MS = 10_000;

export const soak: Study<Soak> = {
  name: 'soak',
  stage: 'shelves',
  measure,
  sheet: ({ minutes, after }) => ({
    title: 'Ten minutes of eight reads to two writes',
    head: ['minute', 'requests/s', 'p50', 'p99', 'RSS', 'connections', 'handles'],
    rows: [
      ...minutes.map(({ requestsPerSecond, p50, p99, ...state }, index) => [
        String(index + 1),
        requestsPerSecond.toFixed(0),
        p50.toFixed(2),
        p99.toFixed(2),
        ...cells(state),
      ]),
      ['at rest', '', '', '', ...cells(after)],
    ],
    notes: [
      'p50 and p99 in milliseconds, RSS in MiB; connections to PostgreSQL; handles are open files and sockets. ' +
        `From minute ${WARM + 1} on: ${WATCHED.map((of) => verdict(minutes, of)).join('; ')}.`,
    ],
  }),
};

const WATCHED = Object.keys(FLAT) as Watched[];
const NAMES: Readonly<Record<Watched, string>> = {
  memory: 'RSS',
  p99: 'p99',
  connections: 'connections',
  handles: 'handles',
};

const cells = ({ memory, connections, handles }: Soak['after']): string[] => [
  memory.toFixed(0),
  String(connections),
  String(handles),
];

/** How the last minutes compare with those before them, from when the process was warm. */
function verdict(minutes: readonly Minute[], of: Watched): string {
  const warm = minutes.slice(WARM).map((minute) => minute[of]);
  const half = Math.ceil(warm.length / 2);
  const [before, after] = [median(warm.slice(0, half)), median(warm.slice(half))];
  return `${NAMES[of]} ${after <= before * FLAT[of] ? 'flat' : 'GROWING'} (${before.toFixed(1)} → ${after.toFixed(1)})`;
}

async function measure(bench: Workbench): Promise<Soak> {
  const tradepost = await bench.start('tradepost');
  const requests = await mixed((scenario) => ofTradepost(scenario, tradepost, bench.tokens));
  const state = async (): Promise<Soak['after']> => ({
    memory: memoryOf(tradepost.pid),
    connections: (await bench.database.backendsOf(tradepost.application)).length,
    handles: handlesOf(tradepost.pid),
  });
  const minutes: Minute[] = [];
  while (minutes.length < MINUTES) {
    const speed = speedOf(await load({ url: tradepost.url, requests, seconds: bench.isQuick ? 3 : 60 }));
    minutes.push({ ...speed, ...(await state()) });
  }
  await sleep(REST_MS);
  return { minutes, after: await state() };
}
