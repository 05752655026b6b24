import { deepStrictEqual } from 'node:assert';
import autocannon from 'autocannon';
import type { Contestant } from './contestant';
import type { BenchDatabase } from './database';
import { CURSOR_BEHIND, FAR, type Scenario, type Signer } from './scenario';
import { median, quantile } from './statistics';
import { cpuOf } from './usage';
import { cursorBehind } from './walk';

const CONNECTIONS = 16;

/** Seconds for each side, so that JavaScript is compiled and statements are prepared. */
const WARM_UP = 4;

export const SIDES = ['limit', 'tradepost'] as const;
export type Side = (typeof SIDES)[number];
export type Sides = Record<Side, Contestant>;

/** What one side did: medians of the rounds. */
export interface Performance {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Microseconds of the server's process per request; NaN where it cannot be told. */
  cpu: number;
  /** The same of the database's processes. */
  databaseCpu: number;
}

export interface Result {
  scenario: string;
  limit: Performance;
  tradepost: Performance;
  /** Tradepost's requests per second by those of the limit: the median of the rounds' ratios. */
  ratio: number;
}

export interface Pace {
  rounds: number;
  /** Of one round on one side. */
  seconds: number;
}

export interface RaceOptions extends Pace {
  database: BenchDatabase;
  /** By who signs with them. */
  tokens: Readonly<Record<Signer, string>>;
}

interface Target {
  contestant: Contestant;
  url: string;
  headers: Record<string, string>;
  write: Scenario['write'];
}

/** Counts the writes of both sides, so that no two make the same row. */
let writes = 0;

type Request = autocannon.Request & { method: autocannon.Request['method']; path: string };

/** A request to a side; of a write, by default the next one. */
export function requestOf({ url, headers, write }: Omit<Target, 'contestant'>, number?: number): Request {
  const { pathname, search } = new URL(url);
  if (!write) return { method: 'GET', path: pathname + search, headers };
  const { method, id, noun, headers: own, body } = write(number ?? writes++);
  const path = [pathname, id, noun].filter((part) => part !== undefined).join('/');
  return {
    method,
    path,
    headers: { ...headers, ...own, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** Checks that both sides answer alike, warms them up, and drives them in turns, so that noise meets both. */
export async function race(scenario: Scenario, sides: Sides, options: RaceOptions): Promise<Result> {
  const { database, tokens, seconds } = options;
  const targets = await targetsOf(scenario, sides, tokens);
  if (scenario.against === undefined) await checkAlike(targets);
  for (const side of SIDES) await drive(targets[side], database, WARM_UP);
  const rounds: Record<Side, Performance>[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const results: Partial<Record<Side, Performance>> = {};
    for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
      results[side] = await drive(targets[side], database, seconds);
    }
    rounds.push(results as Record<Side, Performance>);
  }
  return {
    scenario: scenario.name,
    limit: middle(rounds.map(({ limit }) => limit)),
    tradepost: middle(rounds.map(({ tradepost }) => tradepost)),
    ratio: median(rounds.map(({ limit, tradepost }) => tradepost.requestsPerSecond / limit.requestsPerSecond)),
  };
}

async function targetsOf(
  { name, path, mask, as, against, write }: Scenario,
  { limit, tradepost }: Sides,
  tokens: RaceOptions['tokens'],
): Promise<Record<Side, Target>> {
  const authorization: Record<string, string> = as ? { authorization: `Bearer ${tokens[as]}` } : {};
  const headers = { ...authorization, ...(mask ? { 'x-fields': mask } : {}) };
  const [plain] = path.split(CURSOR_BEHIND);
  const cursor = plain === path ? '' : await cursorBehind(FAR, tradepost.url + plain, headers);
  const id = /^by-id|^tree/.test(name) ? path.slice(path.lastIndexOf('/')) : '';
  return {
    limit:
      against === undefined
        ? { contestant: limit, url: `${limit.url}/${name}${id}`, headers: authorization, write }
        : { contestant: tradepost, url: tradepost.url + against, headers, write },
    tradepost: { contestant: tradepost, url: tradepost.url + plain + cursor, headers, write },
  };
}

async function checkAlike({ limit, tradepost }: Record<Side, Target>): Promise<void> {
  const [expected, actual] = await Promise.all([limit, tradepost].map(answerOf));
  deepStrictEqual(actual, expected, `The two sides answer ${tradepost.url} differently`);
}

/** What two writes cannot have in common. */
const OWN = [
  'id',
  'name',
  'number',
  'slug',
  'description',
  'companyId',
  'categoryId',
  'productTypeId',
  'taxClassId',
  'createdAt',
  'updatedAt',
  'externalReference',
];

async function answerOf(target: Target): Promise<unknown> {
  const { method, path, headers, body } = requestOf(target);
  const url = new URL(path, target.url).href;
  const response = await fetch(url, { method, headers: headers as Record<string, string>, body: body as string });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  const answer = (await response.json()) as Record<string, unknown>;
  if (!target.write) return answer;
  return Object.entries(answer).map(([name, value]) => [name, OWN.includes(name) ? typeof value : value]);
}

async function drive(target: Target, database: BenchDatabase, seconds: number): Promise<Performance> {
  const { contestant, url } = target;
  const backends = await database.backendsOf(contestant.application);
  const times: number[] = [];
  const used = (): { api: number; database: number } => ({ api: cpuOf([contestant.pid]), database: cpuOf(backends) });
  const before = used();
  // The same request each time needs no work of this process, which shares its cores with the two sides.
  const setupRequest = (request: autocannon.Request): autocannon.Request => ({ ...request, ...requestOf(target) });
  const requests = [target.write ? { setupRequest } : requestOf(target)];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const load = autocannon({ url, connections: CONNECTIONS, duration: seconds, requests }, (error, done) =>
      error ? reject(error as Error) : resolve(done),
    );
    // Its own histogram counts whole milliseconds.
    load.on('response', (_client, _status, _bytes, time) => times.push(time));
  });
  const after = used();
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx + result.errors} requests failed`);
  times.sort((a, b) => a - b);
  return {
    requestsPerSecond: times.length / result.duration,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpu: (after.api - before.api) / times.length,
    databaseCpu: (after.database - before.database) / times.length,
  };
}

function middle(rounds: readonly Performance[]): Performance {
  const of = (key: keyof Performance): number => median(rounds.map((round) => round[key]));
  return {
    requestsPerSecond: of('requestsPerSecond'),
    p50: of('p50'),
    p99: of('p99'),
    cpu: of('cpu'),
    databaseCpu: of('databaseCpu'),
  };
}
