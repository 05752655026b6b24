import fc from 'fast-check';
import { Level } from '@app/shared/model';
import { useLaboratory } from './specimen/laboratory';
import { Specimen } from './specimen/specimen.entity';
import { plant, type Row, type Values, worlds } from './specimen/world';

const lab = useLaboratory();

const VALUES: Values = {
  text: fc.constantFrom('', 'a', 'b', 'B'),
  integer: fc.integer({ min: -2, max: 2 }),
  bigint: fc.constantFrom('-1', '9007199254740992', '9007199254740993'),
  decimal: fc.constantFrom('-0.5', '2', '10'),
  date: fc.constantFrom('2026-01-01', '2026-11-24'),
  timestamp: fc.constantFrom('2026-11-24T09:30:00.000Z', '2026-11-24T09:30:00.001Z'),
  uuid: fc.constantFrom('01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b'),
  json: fc.constant(1),
  currency: fc.constantFrom('EUR', 'USD'),
};

interface Key {
  field: string;
  direction: 'asc' | 'desc';
  nullsfirst?: boolean;
  nullslast?: boolean;
}

const keys = fc.uniqueArray(
  fc.record(
    {
      field: fc.constantFrom(
        ...['count', 'double', 'serial', 'ratio', 'rare', 'found', 'seen', 'twin', 'price.amount', 'worth.currency'],
        ...['shelf.floor', 'shelf.rent.amount', 'shelf.shelf.floor', 'sheet.text', 'shelf.name', 'title'],
      ),
      direction: fc.constantFrom('asc', 'desc'),
      nullsfirst: fc.boolean(),
      nullslast: fc.boolean(),
    },
    { requiredKeys: ['field', 'direction'] },
  ) as fc.Arbitrary<Key>,
  { selector: ({ field }) => field, maxLength: 4 },
);

const valueAt = (row: Row, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Row | null)?.[name] ?? null, row);

/** Numbers by their value, to the last digit; all else by code point. */
function compare(a: unknown, b: unknown): number {
  const [x, y] = [a, b].map((value) => (isNumber(value) ? thousandths(value) : String(value)));
  return x < y ? -1 : Number(x > y);
}

const isNumber = (value: unknown): boolean => /^-?\d+(\.\d+)?$/.test(String(value));

function thousandths(value: unknown): bigint {
  const [whole, fraction = ''] = String(value).split('.');
  return BigInt(whole + fraction.padEnd(3, '0'));
}

function inOrder(sort: readonly Key[]): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const { field, direction, nullsfirst, nullslast } of sort) {
      const [x, y] = [valueAt(a, field), valueAt(b, field)];
      const sign = direction === 'asc' ? 1 : -1;
      const nullsLast = !nullsfirst && (nullslast || direction === 'asc');
      if (x === null && y === null) continue;
      if (x === null || y === null) return (x === null) === nullsLast ? 1 : -1;
      const order = compare(x, y);
      if (order !== 0) return order * sign;
    }
    const tie = String(a.id) < String(b.id) ? -1 : 1;
    return sort.at(-1)?.direction === 'desc' ? -tie : tie;
  };
}

describe('a sort', () => {
  it('puts rows in order over to-one relations, loses none, and breaks ties by the primary key', async () => {
    const world = worlds(VALUES, { shelves: 3, marks: 1, specimens: 12 });
    const sorts = fc.array(keys, { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(world, sorts, async (world, sorts) => {
        const { specimens } = await plant(lab.dataSource, world);
        for (const sort of sorts.filter(({ length }) => length > 0)) {
          const { text } = await lab.list(Specimen, Level.Manager, { mask: 'id', list: { sort, pageSize: 200 } });
          const { data } = JSON.parse(text ?? '') as { data: Row[] };
          expect(data.map(({ id }) => id)).toEqual([...specimens].sort(inOrder(sort)).map(({ id }) => id));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('cuts pages that neither overlap nor leave anything out', async () => {
    const world = worlds(VALUES, { shelves: 3, marks: 1, specimens: 12 });
    await fc.assert(
      fc.asyncProperty(world, keys, fc.integer({ min: 1, max: 5 }), async (world, sort, pageSize) => {
        const { specimens } = await plant(lab.dataSource, world);
        const ids: unknown[] = [];
        for (let pageNumber = 1; ids.length < specimens.length; pageNumber++) {
          const list = { sort, pageSize, pageNumber };
          const { text } = await lab.list(Specimen, Level.Manager, { mask: 'id', list });
          const { data } = JSON.parse(text ?? '') as { data: Row[] };
          expect(data).toHaveLength(Math.min(pageSize, specimens.length - ids.length));
          ids.push(...data.map(({ id }) => id));
        }
        expect(new Set(ids)).toEqual(new Set(specimens.map(({ id }) => id)));
      }),
      { numRuns: 20 },
    );
  });
});
