import type { BenchDatabase } from './database';
import { load, type Speed, speedOf } from './load';
import { draftOrders } from './orders';
import { type Scenario, SCENARIOS, TARGET } from './scenario';
import type { Sheet } from './sheet';
import { countStatements } from './statements';
import { median, medians } from './statistics';
import { checkAlike, ofLimit, ofTradepost, repeated, SIDES, type Side, type Sides, type Target } from './target';
import { inTurns } from './turns';
import { cpuOf, memoryOf } from './usage';
import type { Sent } from './wire';
import type { Workbench } from './workbench';

/** Seconds for each side, so that JavaScript is compiled and statements are prepared. */
const WARM_UP = 4;

/** The same of writes, of which there are fewer in a second, through more code. */
const WRITE_WARM_UP = 12;

/** What one side did: medians of the rounds. */
export interface Performance extends Speed {
  /** Microseconds of the server's process per request; NaN where it cannot be told. */
  cpu: number;
  /** The same of the database's processes. */
  databaseCpu: number;
  /** Resident memory of the server's process after a round, in MiB. */
  memory: number;
}

export interface Result {
  scenario: string;
  limit: Performance;
  tradepost: Performance;
  /** Tradepost's requests per second by those of the limit: the median of the rounds' ratios. */
  ratio: number;
  /** What one request of Tradepost's asks PostgreSQL for. */
  sent?: Sent;
}

/** Races that are on the same rows, and what each asks PostgreSQL for. */
export async function raceAll(scenarios: readonly Scenario[], bench: Workbench): Promise<Result[]> {
  const tradepost = await bench.start('tradepost');
  if (scenarios.some(({ orders }) => orders)) {
    await draftOrders(bench.database.url, tradepost.url, `Bearer ${bench.tokens.agent}`);
  }
  const limit = await bench.start('limit');
  const results: Result[] = [];
  for (const scenario of scenarios) {
    console.log(scenario.title);
    results.push(await race(scenario, { limit, tradepost }, bench));
  }
  // Without Redis, one API process serves a database at a time.
  await bench.clear();
  const sent = await countStatements(scenarios, bench);
  return results.map((result) => ({ ...result, sent: sent[result.scenario] }));
}

/** Checks that both sides answer alike, warms them up, and drives them in turns. */
async function race(scenario: Scenario, sides: Sides, bench: Workbench): Promise<Result> {
  const { database, tokens, pace } = bench;
  const targets: Record<Side, Target> = {
    limit: ofLimit(scenario, sides, tokens),
    tradepost: await ofTradepost(scenario, sides.tradepost, tokens),
  };
  if (scenario.against === undefined) await checkAlike(targets);
  for (const side of SIDES) await drive(targets[side], database, scenario.write ? WRITE_WARM_UP : WARM_UP);
  const rounds = await inTurns(SIDES, pace.rounds, (side) => drive(targets[side], database, pace.seconds));
  return {
    scenario: scenario.name,
    limit: medians(rounds.map(({ limit }) => limit)),
    tradepost: medians(rounds.map(({ tradepost }) => tradepost)),
    ratio: median(rounds.map(({ limit, tradepost }) => tradepost.requestsPerSecond / limit.requestsPerSecond)),
  };
}

async function drive(target: Target, database: BenchDatabase, seconds: number): Promise<Performance> {
  const { application, pid } = target.contestant;
  const backends = await database.backendsOf(application);
  const used = (): { api: number; database: number } => ({ api: cpuOf([pid]), database: cpuOf(backends) });
  const before = used();
  const answers = await load({ url: target.url, requests: [repeated(target)], seconds });
  const after = used();
  const requests = answers.times.length;
  return {
    ...speedOf(answers),
    cpu: (after.api - before.api) / requests,
    databaseCpu: (after.database - before.database) / requests,
    memory: memoryOf(pid),
  };
}

export const racesSheet = (results: readonly Result[]): Sheet => ({
  title: 'Scenarios',
  head: ['', 'limit/s', 'Tradepost/s', 'ratio', 'target', 'p50', 'p99', 'CPU', 'DB', 'RSS', 'statements'],
  rows: results.map(({ scenario, limit, tradepost, ratio, sent }) => {
    const { title, target = TARGET } = SCENARIOS.find(({ name }) => name === scenario) ?? { title: scenario };
    const both = (of: keyof Performance, digits: number): string =>
      [limit, tradepost].map((side) => textOf(side[of], digits)).join(' / ');
    return [
      title,
      limit.requestsPerSecond.toFixed(0),
      tradepost.requestsPerSecond.toFixed(0),
      ratio.toFixed(2),
      target === null ? '' : verdict(ratio, target),
      both('p50', 2),
      `${both('p99', 2)} (${(tradepost.p99 / limit.p99).toFixed(1)}×)`,
      both('cpu', 0),
      both('databaseCpu', 0),
      both('memory', 0),
      sent ? sentText(sent) : '',
    ];
  }),
  notes: [
    'Of two numbers, the first is of the limit. p50 and p99 in milliseconds; CPU and DB: microseconds of the server and of ' +
      'PostgreSQL per request; RSS in MiB.',
  ],
});

/** Not every system tells. */
const textOf = (value: number | null | undefined, digits: number): string =>
  value == null || Number.isNaN(value) ? '–' : value.toFixed(digits);

const sentText = ({ statements, messages }: Sent): string =>
  messages === statements ? String(statements) : `${statements} in ${messages} messages`;

/** A ratio is taken as it is printed. */
const verdict = (ratio: number, target: number): string =>
  Number(ratio.toFixed(2)) >= Number(target.toFixed(2)) ? `≥ ${target.toFixed(2)}` : `below ${target.toFixed(2)}`;
