import { blocksWriters, breakageOf } from './breakage';

describe('what a migration takes from the version before it', () => {
  it.each([
    ['ALTER TABLE "price" DROP COLUMN "old"', 'drops the column old of price'],
    ['ALTER TABLE price ADD a text, DROP b', 'drops the column b of price'],
    ['ALTER TABLE "price" RENAME COLUMN "old" TO "new"', 'renames old of price'],
    ['ALTER TABLE price RENAME TO cost', 'renames cost of price'],
    ['ALTER TABLE price ALTER COLUMN a SET NOT NULL', 'refuses to leave out a of price'],
    ['ALTER TABLE price ALTER a DROP DEFAULT', 'takes its default from a of price'],
    ['ALTER TABLE price ALTER "a" TYPE bigint', 'changes the type of a of price'],
    ['ALTER TABLE price ALTER a SET DATA TYPE bigint USING a::bigint', 'changes the type of a of price'],
    ['ALTER TABLE "price" ADD "a" character varying(40) NOT NULL', 'demands a of price'],
    ['DROP TABLE IF EXISTS "price"', 'drops the table price'],
    ['DROP VIEW price_view', 'drops the view price_view'],
    ['DROP FUNCTION f(text, integer)', 'drops the function f'],
  ])('%s', (text, breakage) => {
    expect(breakageOf(text, [text])).toBe(breakage);
  });

  it.each([
    ['ALTER TABLE price ADD a text'],
    [`ALTER TABLE price ADD a text NOT NULL DEFAULT 'x, DROP b'`],
    ['ALTER TABLE price ADD a integer NOT NULL GENERATED ALWAYS AS (b + 1) STORED'],
    ['ALTER TABLE price ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID'],
    ['ALTER TABLE price DROP CONSTRAINT c'],
    ['ALTER TABLE price ALTER a DROP NOT NULL'],
    ['ALTER TABLE price ALTER a SET DEFAULT 1'],
    ['CREATE INDEX CONCURRENTLY x ON price (a)'],
    ['UPDATE price SET a = 1'],
  ])('is nothing by %s', (text) => {
    expect(breakageOf(text, [text])).toBeNull();
  });

  it('is nothing that the migration has made, or makes anew', () => {
    const all = [
      'CREATE TABLE "cost" (a integer)',
      'ALTER TABLE "cost" ALTER "a" SET NOT NULL',
      'DROP VIEW price_view',
      'CREATE VIEW "price_view" AS SELECT 1',
      'DROP FUNCTION f(text)',
      'CREATE OR REPLACE FUNCTION f(text) RETURNS text LANGUAGE sql AS $$ SELECT $1 $$',
    ];
    expect(all.map((text) => breakageOf(text, all))).toEqual(all.map(() => null));
  });
});

it('an index keeps writers out, unless it is built beside them or its table is new', () => {
  const index = 'CREATE UNIQUE INDEX x ON price (a)';
  expect(blocksWriters(index, [index])).toBe(true);
  expect(blocksWriters(index, ['CREATE TABLE price (a integer)', index])).toBe(false);
  const beside = 'CREATE INDEX CONCURRENTLY x ON price (a)';
  expect(blocksWriters(beside, [beside])).toBe(false);
});
