import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { JwtService } from '@nestjs/jwt';
import { ALGORITHM, AUDIENCE, ISSUER, signingKey } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { measureCompilation } from './compilation';
import { type Contestant, start } from './contestant';
import { ADMIN_ID, AGENT_ID, loadRows } from './data';
import { type BenchDatabase, createDatabase } from './database';
import { measureFile } from './file';
import { measureMemory } from './memory';
import { draftOrders } from './orders';
import { measureOverhead } from './overhead';
import { measureProfiling } from './profiling';
import { race, type Result } from './race';
import { measureRelay, type RelaySpeed } from './relay';
import { print, printProfiling, printRelay, save } from './report';
import { SCENARIOS, type Signer } from './scenario';
import { countStatements } from './statements';

const SECRET = 'a-secret-that-only-the-bench-knows-of';

const PROGRAMS = {
  limit: { file: 'test/bench/limit/main.js', application: 'limit' },
  tradepost: { file: 'apps/api/src/main.js', application: 'tradepost' },
};

/** What `--scenario` takes besides the scenarios. */
const RELAY = 'relay';
const PROFILING = 'profiling';

const REDIS = process.env.REDIS_URL;

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, scenario: { type: 'string' } } });
const pace = options.quick ? { rounds: 2, seconds: 1 } : { rounds: 5, seconds: 3 };

const TOKENS: Readonly<Record<Signer, string>> = {
  agent: accessToken(AGENT_ID, Level.Agent),
  admin: accessToken(ADMIN_ID, Level.Admin),
};

/** Races Tradepost against the bare limit on one database, and leaves nothing behind. */
async function main(): Promise<void> {
  const wanted = options.scenario?.split(',');
  const scenarios = SCENARIOS.filter(({ name }) => !wanted || wanted.includes(name));
  if (scenarios.length === 0 && options.scenario !== RELAY && options.scenario !== PROFILING) {
    throw new Error(`--scenario takes some of ${[...SCENARIOS.map(({ name }) => name), RELAY, PROFILING].join(', ')}`);
  }
  const contestants: Contestant[] = [];
  let database: BenchDatabase | undefined;
  const cleanUp = async (): Promise<void> => {
    await Promise.all(contestants.splice(0).map((contestant) => contestant.stop()));
    await database?.drop();
    database = undefined;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cleanUp().finally(() => process.exit(1)));
  }
  try {
    database = await createDatabase();
    if (options.scenario === RELAY) return printRelay(await measureRelays(database.url));
    const large = scenarios.some((scenario) => scenario.large);
    await loadRows(database.url, large);
    const env = {
      DATABASE_URL: database.url,
      JWT_SECRET: SECRET,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_FORMAT: 'json',
      // Requests are counted, but never too many.
      RATE_LIMIT_ADDRESS: '1000000000',
      RATE_LIMIT_ACCOUNT: '1000000000',
    };
    if (options.scenario === PROFILING) return printProfiling(await measureProfiling(PROGRAMS.tradepost, env, pace));
    const tradepost = await start(PROGRAMS.tradepost, env);
    contestants.push(tradepost);
    const orders = scenarios.some((scenario) => scenario.orders);
    if (orders) await draftOrders(database.url, tradepost.url, `Bearer ${TOKENS.agent}`);
    // What it answers without asking, it reads when it starts.
    const limit = await start(PROGRAMS.limit, env);
    contestants.push(limit);
    const results: Result[] = [];
    for (const scenario of scenarios) {
      console.log(scenario.title);
      results.push(await race(scenario, { limit, tradepost }, { database, tokens: TOKENS, ...pace }));
    }
    const measured = {
      pace,
      postgres: database.version,
      results,
      compilation: await measureCompilation(database.url, options.quick ? 100 : 1000),
      file: large ? await measureFile(database.url, tradepost, TOKENS.admin, pace.rounds) : undefined,
      relay: options.scenario ? undefined : await measureRelays(database.url),
      overhead: await measureOverhead(database.url, options.quick ? 200 : 2000),
      memory: await measureMemory(tradepost, options.quick ? 2000 : 100_000),
    };
    // Without Redis, one API process serves a database at a time.
    await Promise.all(contestants.splice(0).map((contestant) => contestant.stop()));
    const statements = await countStatements(
      PROGRAMS.tradepost,
      { ...env, DATABASE_URL: database.url },
      scenarios,
      TOKENS,
    );
    const report = { ...measured, statements };
    print(report);
    if (report.relay) printRelay(report.relay);
    if (!options.quick && !options.scenario) save(report);
  } finally {
    await cleanUp();
  }
}

/** With the queue in PostgreSQL, and in the Redis that REDIS_URL names, if it names one. */
async function measureRelays(database: string): Promise<RelaySpeed[]> {
  const size = options.quick ? 1000 : 5000;
  const speeds = [await measureRelay(database, size, pace.rounds)];
  if (REDIS) speeds.push(await measureRelay(database, size, pace.rounds, REDIS));
  return speeds;
}

/** What signing in would give, but for longer than a run takes. */
function accessToken(account: string, level: Level): string {
  const signOptions = { algorithm: ALGORITHM, issuer: ISSUER, audience: AUDIENCE, expiresIn: 3600 } as const;
  const claims = { sub: account, sid: account, lvl: level, ver: 1 };
  return new JwtService({ secret: signingKey(SECRET), signOptions }).sign(claims);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
