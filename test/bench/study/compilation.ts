import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Product } from '@app/catalog';
import type { ActorDirectory } from '@app/shared/auth';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { parseListQuery, resolveList } from '@app/shared/filtering';
import { Level } from '@app/shared/model';
import { defaultSort } from '@app/shared/resource/read/default-sort';
import { Names } from '@app/shared/resource/read/names';
import { compile, type Statement } from '@app/shared/resource/read/statement';
import { parseMask, project, shapeOf } from '@app/shared/serialization';
import { schema } from '../../../apps/schema';
import { maskOf } from '../mask';
import { median } from '../statistics';
import type { Study } from '../study';

/** What a question costs that was never asked before, in microseconds; medians. */
export interface Compilation {
  /** Parsing the mask, checking the list query, narrowing the shape, writing the statement. */
  compile: number;
  /** What PostgreSQL takes longer for a statement's first execution on a connection than for its second. */
  prepare: number;
}

const QUERY = { 'filter[version][ge]': '1', sort: '-createdAt,name', pageSize: '20' };
const FILTER_VALUES = ['1'];

export const compilation: Study<Compilation> = {
  name: 'compilation',
  stage: 'shelves',
  isUsual: true,
  measure: ({ database, isQuick }) => measure(database.url, isQuick ? 100 : 1000),
  sheet: ({ compile, prepare }) => ({
    title: 'A list that was never asked for before',
    head: ['µs', 'once more'],
    rows: [
      ['compiled by the process', compile.toFixed(0)],
      ['prepared by PostgreSQL, for each connection', prepare.toFixed(0)],
    ],
  }),
};

/** Measures in this process, through the modules that the API is built of. */
async function measure(url: string, samples: number): Promise<Compilation> {
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: url });
  const dataSource = await new DataSource(dataSourceOptions(config, schema)).initialize();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const names = new Names(dataSource);
    // Once for the compiler of JavaScript, which is warm in a server that has run for a minute.
    for (let number = 0; number < 2000; number++) compileList(names, number);
    const compileTimes: number[] = [];
    const prepareTimes: number[] = [];
    for (let number = 2000; number < 2000 + samples; number++) {
      const start = performance.now();
      const statement = compileList(names, number);
      compileTimes.push(performance.now() - start);
      const first = await execute(client, statement);
      prepareTimes.push(first - (await execute(client, statement)));
    }
    return { compile: median(compileTimes) * 1000, prepare: median(prepareTimes) * 1000 };
  } finally {
    await client.end();
    await dataSource.destroy();
  }
}

// Whoever provides the accounts writes this; what it says costs no more here than there.
const actors: ActorDirectory = {
  isCurrent: (account, version, credential) =>
    `(${account} IS NULL AND ${credential} IS NULL OR EXISTS (SELECT 1 FROM account WHERE id = ${account} AND auth_version = ${version})` +
    ` AND NOT EXISTS (SELECT 1 FROM revoked_credential WHERE id = ${credential}))`,
};

function compileList(names: Names, number: number): Statement {
  const shape = shapeOf(Product, Level.Agent);
  const plan = resolveList(parseListQuery(QUERY), shape);
  return compile(
    {
      model: Product,
      level: Level.Agent,
      isGuest: false,
      projection: project(shape, parseMask(maskOf(number))).projection,
      filter: plan.filter,
      sort: plan.sort.length > 0 ? plan.sort : defaultSort(Product, Level.Agent),
      limit: plan.page.pageSize,
      offset: false,
      count: 'none',
      byId: false,
    },
    names,
    actors,
  );
}

async function execute(client: Client, { name, text }: Statement): Promise<number> {
  const start = performance.now();
  await client.query({ name, text, values: [null, 0, null, ...FILTER_VALUES] });
  return performance.now() - start;
}
