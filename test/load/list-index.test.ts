import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { ActorDirectory } from '@app/shared/auth';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { allLevels, Level, levelName, type ModelClass, modelOptions, searchDocument } from '@app/shared/model';
import { findList, listPaths } from '@app/shared/resource';
import { project, shapeOf } from '@app/shared/serialization';
import { defaultSort } from '../../libs/shared/resource/read/default-sort';
import { Names } from '../../libs/shared/resource/read/names';
import { compile, type Question } from '../../libs/shared/resource/read/statement';
import '../../apps/api/src/api.module';
import { schema } from '../../apps/schema';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { fillTables, idOf } from './fill';

const ROWS = 100_000;

/** Whoever provides the accounts writes this; what matters here is that it finds one account. */
const actors: ActorDirectory = {
  isCurrent: (account, version, credential) =>
    `(${account} = ${credential} OR EXISTS (SELECT FROM account WHERE id = ${account} AND auth_version >= ${version}))`,
};

let database: TestDatabase;
let dataSource: DataSource;
let client: Client;
/** Tables that are small by nature: reading all of one is what the planner should do. */
let small: Set<string>;

beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: database.url });
  dataSource = await new DataSource(dataSourceOptions(config, schema)).initialize();
  client = new Client({ connectionString: database.url });
  await client.connect();
  small = await fillTables(dataSource, ROWS);
}, 900_000);

afterAll(async () => {
  await client.end();
  await dataSource.destroy();
  await database.drop();
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

function* nodesOf(plan: Plan): Generator<Plan> {
  yield plan;
  for (const inner of plan.Plans ?? []) yield* nodesOf(inner);
}

const tablesOf = (plan: Plan): string[] => [...nodesOf(plan)].flatMap((node) => node['Relation Name'] ?? []);

/** What a plan does to a whole table: reads it, or puts it in order. */
async function burdens(text: string, values: unknown[], { sorts }: { sorts: boolean }): Promise<string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
  return [...nodesOf(rows[0]['QUERY PLAN'][0].Plan)]
    .filter((node) => node['Node Type'] === 'Seq Scan' || (sorts && node['Node Type'] === 'Sort'))
    .filter((node) => tablesOf(node).some((table) => !small.has(table)))
    .map((node) => `${node['Node Type']} ${node['Relation Name'] ?? ''}`.trim());
}

const account = async (): Promise<unknown> =>
  (await client.query<{ id: string }>(`SELECT ${idOf('7')} AS id`)).rows[0].id;

/** Lists as each level may ask for them. */
const lists = listPaths().flatMap((path) => {
  const { model, access } = findList(path) as NonNullable<ReturnType<typeof findList>>;
  const levels = allLevels().filter((level) => level >= access);
  return levels.map((level) => ({ path, level, model, name: `${path} for ${levelName(level)}` }));
});

const question = (model: ModelClass, level: Level): Question => ({
  model,
  level,
  isGuest: level === Level.Guest,
  projection: project(shapeOf(model, level), undefined).projection,
  sort: defaultSort(model, level),
  limit: 20,
  offset: false,
  count: 'none',
  peek: true,
  byId: false,
});

const isRestricted = (model: ModelClass, level: Level): boolean =>
  modelOptions(model).reach({ level, account: '$1', column: (property) => property }) !== true;

describe('at a hundred thousand rows', () => {
  it('there are lists to look at', () => {
    expect(listPaths()).toEqual(expect.arrayContaining(['catalog/products', 'organization/accounts']));
  });

  it.each(lists)('the list $name is served by an index, in its order', async ({ model, level }) => {
    const { text } = compile(question(model, level), new Names(dataSource), actors);
    // Few rows may be put in order.
    const sorts = !isRestricted(model, level);
    expect(await burdens(text, [await account(), 1, null], { sorts })).toEqual([]);
  });

  it.each(lists)('the list $name is walked by an index, however far', async ({ model, level }) => {
    const names = new Names(dataSource);
    const asked = question(model, level);
    const { text } = compile({ ...asked, walk: true, after: asked.sort.map(() => false) }, names, actors);
    const values = asked.sort.map(({ field }) => `${names.column(model, 'r', field.name)}::text`);
    const { rows } = await client.query<string[]>({
      text: `SELECT ${[...values, 'id'].join(', ')} FROM ${names.table(model)} r ORDER BY id
             OFFSET (SELECT count(*) / 2 FROM ${names.table(model)}) LIMIT 1`,
      rowMode: 'array',
    });
    expect(await burdens(text, [await account(), 1, null, ...rows[0]], { sorts: !isRestricted(model, level) })).toEqual(
      [],
    );
  });

  it.each(lists.filter(({ model, level }) => searchDocument(model, level)))(
    'a search in $name is served by indexes',
    async ({ model, level }) => {
      const document = searchDocument(model, level);
      const { text } = compile({ ...question(model, level), sort: [], document }, new Names(dataSource), actors);
      expect(await burdens(text, [await account(), 1, null, 'name 777'], { sorts: false })).toEqual([]);
    },
  );

  it('every foreign key is served by an index', async () => {
    const tables = dataSource.entityMetadatas.filter(({ tableType }) => tableType !== 'view');
    const keys = tables.flatMap(({ tableName, foreignKeys }) =>
      foreignKeys.map(({ columns: [{ databaseName, type }] }) => ({ tableName, column: databaseName, type })),
    );
    expect(keys.length).toBeGreaterThan(4);
    for (const { tableName, column, type } of keys) {
      const value = type === 'uuid' ? idOf('8') : `'XXX'`;
      const text = `SELECT 1 FROM "${tableName}" WHERE "${column}" = ${value}`;
      expect([tableName, column, await burdens(text, [], { sorts: false })]).toEqual([tableName, column, []]);
    }
  });

  it('a table without an index is told from one that has it', async () => {
    const text = 'SELECT id FROM product WHERE description = $1 ORDER BY description';
    expect(await burdens(text, ['x'], { sorts: true })).not.toEqual([]);
  });
});
