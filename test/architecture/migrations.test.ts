import 'reflect-metadata';
import { blocksWriters, breakageOf, type Migration, statementsOf } from '@app/shared/database';
import { migrations } from '../../apps/migrations';

/** The last of the migrations that ran before any version was in use beside another. */
const BASELINE = 1764002200000;

const newer = migrations
  .map((make): Migration => new make())
  .filter(({ name = '' }) => Number(/\d+$/.exec(name)?.[0]) > BASELINE);

/** What is wrong with migrations, one line each. */
async function faults(judge: (all: string[], migration: Migration) => string[]): Promise<string[]> {
  const each = newer.map(async (migration) => {
    const found = judge(await statementsOf(migration), migration);
    return found.map((fault) => `${migration.name} ${fault}`);
  });
  return (await Promise.all(each)).flat();
}

it('new migrations leave the version before them at work, or say in `contract` why they may not', async () => {
  expect(newer.length).toBeGreaterThan(0);
  const found = await faults((all, { contract }) =>
    contract ? [] : all.map((text) => breakageOf(text, all)).filter((breakage) => breakage !== null),
  );
  expect(found).toEqual([]);
});

it('new migrations build indexes of tables that are there CONCURRENTLY, in no transaction', async () => {
  const found = await faults((all, { transaction }) => [
    ...all.filter((text) => blocksWriters(text, all)).map((text) => `keeps writers out: ${text}`),
    ...all
      .filter((text) => /\bCONCURRENTLY\b/i.test(text) && transaction !== false)
      .map((text) => `cannot run: ${text}`),
  ]);
  expect(found).toEqual([]);
});

it('every migration tells what it would do without a database, so that a plan can be shown', async () => {
  for (const make of migrations) expect((await statementsOf(new make())).length).toBeGreaterThan(0);
});
