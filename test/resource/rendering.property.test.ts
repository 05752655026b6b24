import fc from 'fast-check';
import { allLevels } from '@app/shared/model';
import { useLaboratory } from './specimen/laboratory';
import { masks, textOf } from './specimen/masks';
import { parseExactly, Reference } from './specimen/reference';
import { Shelf, Specimen } from './specimen/specimen.entity';
import { plant, type Values, worlds } from './specimen/world';

const lab = useLaboratory();

/** Whatever PostgreSQL can hold. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom('"', '\\', '\u0001', '\n', '\u007f', '\u2028', "'", '🍵', 'é', '{'),
      maxLength: 8,
    }),
  )
  .map((value) => value.replaceAll('\0', ''));

const within = (low: bigint, high: bigint): fc.Arbitrary<string> => fc.bigInt(low, high).map(String);

const VALUES: Values = {
  text,
  integer: fc.integer(),
  bigint: fc.oneof(within(-(2n ** 63n), 2n ** 63n - 1n), within(-20n, 20n)),
  decimal: fc.tuple(within(-9_999_999n, 9_999_999n), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`),
  date: fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map(dayOf),
  timestamp: fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  uuid: fc.uuid(),
  json: fc.oneof(text, fc.integer(), fc.constant(0.5), fc.boolean(), fc.constant(null), nested()),
  currency: fc.constantFrom('EUR', 'USD'),
};

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function nested(): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(fc.integer(), text, fc.constant(null));
  return fc.oneof(
    fc.array(leaf, { maxLength: 2 }),
    // Not `__proto__`, which class-transformer loses.
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'toString'), leaf, { noNullPrototype: true }),
  );
}

const world = worlds(VALUES, { shelves: 3, marks: 3, specimens: 5 });

describe('an answer of the engine', () => {
  it.each([Specimen, Shelf])(
    'is what TypeORM, class-transformer and a loop make of the same rows: %p',
    async (model) => {
      const name = model.name as 'Specimen' | 'Shelf';
      const question = fc.tuple(masks(name), fc.constantFrom(...allLevels()), fc.constantFrom(10, 20, 200));
      const questions = fc.array(question, { minLength: 1, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(world, questions, async (world, questions) => {
          await plant(lab.dataSource, world);
          for (const [mask, level, pageSize] of questions) {
            const reference = await Reference.read(lab.dataSource, level);
            const list = { sort: { field: 'id', direction: 'asc' }, pageSize };
            const { text = '' } = await lab.list(model, level, { mask: textOf(mask), list });
            const { data } = parseExactly(text) as { data: unknown };
            expect(data).toEqual(reference.list(name, mask, pageSize));
          }
        }),
        { numRuns: 20 },
      );
    },
  );
});
