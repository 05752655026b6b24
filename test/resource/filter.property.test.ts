import fc from 'fast-check';
import { resolveFilter } from '@app/shared/filtering';
import { Level } from '@app/shared/model';
import { shapeOf } from '@app/shared/serialization';
import { matches } from '../support/filter-evaluator';
import { conditions } from './specimen/filters';
import { useLaboratory } from './specimen/laboratory';
import { Shelf, Specimen } from './specimen/specimen.entity';
import { plant, type Row, type Values, worlds } from './specimen/world';

const lab = useLaboratory();

/** Few values, so that rows and conditions often meet. */
const VALUES: Values = {
  text: fc.constantFrom('', 'a', 'A', 'ab', 'aB', 'b', '%', '_', '\\', 'a b', ' a', 'é', '10', '9'),
  integer: fc.constantFrom(-1, 0, 1, 2, 10, 2_147_483_647, -2_147_483_648),
  bigint: fc.constantFrom('-1', '0', '1', '2', '9007199254740992', '9007199254740993', '9223372036854775807'),
  decimal: fc.constantFrom('-0.5', '0', '0.5', '1', '1.000', '2.125', '10'),
  date: fc.constantFrom('2024-02-29', '2026-01-01', '2026-11-24', '1815-12-10'),
  timestamp: fc.constantFrom('2026-11-24T09:30:00.000Z', '2026-11-24T09:30:00.001Z', '2024-02-29T23:59:59.999Z'),
  uuid: fc.constantFrom('01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b'),
  json: fc.constant(1),
  currency: fc.constantFrom('EUR', 'USD'),
};

const world = worlds(VALUES, { shelves: 4, marks: 4, specimens: 8 });

async function expectSameRows(
  model: typeof Specimen | typeof Shelf,
  filter: object,
  rows: readonly Row[],
): Promise<void> {
  const condition = resolveFilter([{ pointer: 'filter', spec: filter, alias: false }], shapeOf(model, Level.Manager));
  const expected = rows.filter((row) => matches(condition, row)).map(({ id }) => id);
  const { text } = await lab.list(model, Level.Manager, { mask: 'id', list: { filter, pageSize: 200 } });
  const { data, page } = JSON.parse(text ?? '') as { data: { id: string }[]; page: Row };
  expect(data.map(({ id }) => id).sort()).toEqual(expected.sort());
  expect(page.totalResults).toBe(expected.length);
}

describe('a filter that is compiled to SQL', () => {
  it('finds the rows that the specification finds', async () => {
    const filters = fc.array(conditions('Specimen', VALUES), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(world, filters, async (world, filters) => {
        const { specimens } = await plant(lab.dataSource, world);
        for (const filter of filters) await expectSameRows(Specimen, filter, specimens);
      }),
      { numRuns: 30 },
    );
  });

  it('finds them over lists in lists', async () => {
    const filters = fc.array(conditions('Shelf', VALUES), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(world, filters, async (world, filters) => {
        const { shelves } = await plant(lab.dataSource, world);
        for (const filter of filters) await expectSameRows(Shelf, filter, shelves);
      }),
      { numRuns: 20 },
    );
  });
});
