import fc from 'fast-check';
import { Level } from '@app/shared/model';
import { useLaboratory } from '../resource/specimen/laboratory';
import { Specimen } from '../resource/specimen/specimen.entity';
import { plant, type Values, worlds } from '../resource/specimen/world';

process.env.JWT_SECRET = 'a-secret-that-only-the-tests-know-of';
const lab = useLaboratory();

const VALUES: Values = {
  text: fc.constantFrom('', 'a', "b'", 'B"\\', 'ä', '\u{1f375}'),
  integer: fc.integer({ min: -2, max: 2 }),
  bigint: fc.constantFrom('-1', '9007199254740992', '9007199254740993'),
  decimal: fc.constantFrom('-0.5', '2', '2.000001'),
  date: fc.constantFrom('2026-01-01', '2026-11-24'),
  timestamp: fc.constantFrom('2026-11-24T09:30:00.000Z', '2026-11-24T09:30:00.001Z'),
  uuid: fc.constantFrom('01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b'),
  json: fc.constant(1),
  currency: fc.constantFrom('EUR', 'USD'),
};

// Own and related, embedded and computed, with and without nulls; an index begins with `shelfId`, another with `title`.
const FIELDS = [
  ...['count', 'serial', 'ratio', 'rare', 'found', 'seen', 'kind', 'twin', 'title', 'note', 'double', 'shelfId', 'id'],
  ...[
    'price.amount',
    'price.currency',
    'fee.amount',
    'shelf.floor',
    'shelf.name',
    'shelf.shelf.rent.amount',
    'sheet.text',
  ],
];

const sorts = fc.uniqueArray(
  fc.record(
    {
      field: fc.constantFrom(...FIELDS),
      direction: fc.constantFrom('asc', 'desc'),
      nullsfirst: fc.boolean(),
      nullslast: fc.boolean(),
    },
    { requiredKeys: ['field', 'direction'] },
  ),
  { selector: ({ field }) => field, maxLength: 4 },
);

interface Page {
  data: { id: string }[];
  page: { next: string | null };
}

async function read(list: object): Promise<{ ids: string[]; next: string | null }> {
  const { text = '' } = await lab.list(Specimen, Level.Manager, { mask: 'id', list });
  const { data, page } = JSON.parse(text) as Page;
  const next = page.next === null ? null : new URL(page.next, 'http://localhost').searchParams.get('cursor');
  return { ids: data.map(({ id }) => id), next };
}

describe('a walk by cursor', () => {
  it('meets every row once, in the order of the list, whatever it is sorted by', async () => {
    const world = worlds(VALUES, { shelves: 3, marks: 1, specimens: 12 });
    const walks = fc.array(fc.record({ sort: sorts, pageSize: fc.integer({ min: 1, max: 4 }) }), { maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(world, walks, async (world, walks) => {
        await plant(lab.dataSource, world);
        for (const { sort, pageSize } of walks) {
          const met: string[] = [];
          for (let cursor: string | null = ''; cursor !== null;) {
            const { ids, next } = await read({ sort, pageSize, cursor, count: 'none' });
            expect(ids.length).toBeLessThanOrEqual(pageSize);
            met.push(...ids);
            cursor = next;
          }
          expect(met).toEqual((await read({ sort, pageSize: 200 })).ids);
        }
      }),
      { numRuns: 25 },
    );
  });
});
