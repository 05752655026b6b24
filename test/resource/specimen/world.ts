import fc from 'fast-check';
import type { DataSource, ObjectLiteral } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { ModelClass } from '@app/shared/model';
import { Mark, Piece, Sheet, Shelf, Specimen } from './specimen.entity';

export type Row = Record<string, unknown>;

/** What the values of each type are made of. Numbers that a double may not hold, decimals and times are text. */
export interface Values {
  text: fc.Arbitrary<string>;
  integer: fc.Arbitrary<number>;
  bigint: fc.Arbitrary<string>;
  decimal: fc.Arbitrary<string>;
  date: fc.Arbitrary<string>;
  timestamp: fc.Arbitrary<string>;
  uuid: fc.Arbitrary<string>;
  json: fc.Arbitrary<unknown>;
  currency: fc.Arbitrary<string>;
}

/** Rows of every model, without ids; specimens and shelves name their parents by index. */
export interface World {
  shelves: Row[];
  marks: Row[];
  specimens: (Row & { shelf: number | null; sheet: Row | null; pieces: Row[]; marks: number[] })[];
}

/** Any world of those values, small enough to be looked through by eye. */
export function worlds(
  values: Values,
  size: { shelves: number; marks: number; specimens: number },
): fc.Arbitrary<World> {
  const { text, integer, bigint, decimal } = values;
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 4 });
  const one = (limit: number): fc.Arbitrary<number | null> => maybe(fc.nat(limit - 1));
  const money = fc.record({ amount: bigint, currency: values.currency });
  const metadata = fc.dictionary(fc.constantFrom('a', 'b', 'c'), values.json, { noNullPrototype: true });
  const specimen = fc.record({
    title: text,
    note: maybe(text),
    labels: maybe(fc.array(text, { maxLength: 3 })),
    count: maybe(integer),
    serial: maybe(bigint),
    ratio: maybe(decimal),
    rare: maybe(fc.boolean()),
    found: maybe(values.date),
    seen: maybe(values.timestamp),
    kind: maybe(fc.constantFrom('fossil', 'stone', 'shell')),
    twin: maybe(values.uuid),
    traits: maybe(metadata),
    price: maybe(money),
    fee: money,
    place: maybe(text),
    worth: maybe(money),
    metadata,
    privateMetadata: metadata,
    shelf: one(size.shelves),
    sheet: maybe(fc.record({ text: maybe(text), place: maybe(text) })),
    pieces: fc.array(fc.record({ rank: fc.nat(3), name: maybe(text), weight: maybe(decimal), price: maybe(money) }), {
      maxLength: 3,
    }),
    marks: fc.uniqueArray(fc.nat(size.marks - 1), { maxLength: 3 }),
  });
  const times = <T>(count: number, row: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.array(row, { minLength: count, maxLength: count });
  return fc.record({
    shelves: times(
      size.shelves,
      fc.record({ name: text, floor: maybe(integer), rent: maybe(money), shelf: one(size.shelves) }),
    ),
    marks: times(size.marks, fc.record({ word: text, weight: maybe(integer) })),
    specimens: fc.array(specimen, { maxLength: size.specimens }),
  });
}

/** The rows of a world as they lie in the database, with their ids, each holding those that it is related to. */
export interface Planted {
  specimens: Row[];
  shelves: Row[];
}

/** Replaces everything in the database by a world. */
export async function plant({ manager }: DataSource, world: World): Promise<Planted> {
  await manager.query('TRUNCATE shelf, mark, specimen CASCADE');
  const withId = <T extends Row>(row: T): T & { id: string } => ({ id: uuid(), ...row });
  const shelves: Row[] = world.shelves.map(withId);
  // A shelf stands on one that was there before it, or on none.
  shelves.forEach((row, index) => {
    const below = row.shelf as number | null;
    row.shelf = below !== null && below < index ? shelves[below] : null;
    row.shelfId = (row.shelf as Row | null)?.id ?? null;
    row.specimens = [];
  });
  const marks = world.marks.map(withId);
  const specimens = world.specimens.map(({ shelf, sheet, pieces, marks: indexes, ...own }) => {
    const id = uuid();
    const place = shelf === null ? null : shelves[shelf];
    const row: Row = { id, ...own, shelf: place, shelfId: place?.id ?? null };
    row.sheet = sheet && { ...withId(sheet), specimenId: id };
    row.pieces = pieces.map((piece) => ({ ...withId(piece), specimenId: id }));
    row.marks = indexes.map((index) => marks[index]);
    row.double = typeof own.count === 'number' ? own.count * 2 : null;
    (place?.specimens as Row[] | undefined)?.push(row);
    return row;
  });
  const insert = async (model: ModelClass<ObjectLiteral>, rows: readonly Row[]): Promise<void> => {
    if (rows.length > 0) await manager.insert(model, rows.map(columns));
  };
  await insert(Shelf, shelves);
  await insert(Mark, marks);
  await insert(Specimen, specimens);
  await insert(
    Sheet,
    specimens.flatMap(({ sheet }) => (sheet ? [sheet as Row] : [])),
  );
  await insert(
    Piece,
    specimens.flatMap(({ pieces }) => pieces as Row[]),
  );
  for (const { id, marks } of specimens) {
    const link = manager.createQueryBuilder().relation(Specimen, 'marks').of(id);
    await link.add((marks as Row[]).map((mark) => mark.id));
  }
  return { specimens, shelves };
}

const RELATIONS = new Set(['shelf', 'sheet', 'pieces', 'marks', 'specimens', 'double']);

const columns = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([name]) => !RELATIONS.has(name)));
