import fc from 'fast-check';
import { Level } from '@app/shared/model';
import { maskValue, parseMask } from '@app/shared/serialization';
import { build } from '../support/builders';
import { useLaboratory } from './specimen/laboratory';
import { Shelf, Specimen } from './specimen/specimen.entity';

const lab = useLaboratory();

const traits = {
  colour: 'red',
  size: { width: 2, height: null, unit: { name: 'cm', scale: 1 } },
  found: [{ by: 'Ada', year: 1815, tools: [{ name: 'brush' }] }, 'unknown', null, 7],
  nothing: null,
  empty: {},
  list: [],
  constructor: 'a key like any other',
};

describe('free JSON', () => {
  let id: string;
  beforeAll(async () => {
    const shelf = await build(lab.dataSource, Shelf, { metadata: traits });
    ({ id } = await build(lab.dataSource, Specimen, { traits, shelfId: shelf.id }));
  });

  const shown = async (mask: string): Promise<unknown> => {
    // At the root, inside of a to-one relation, and inside of a list.
    const { text = '' } = await lab.one(Specimen, id, Level.Guest, {
      mask: `traits{${mask}},shelf{metadata{${mask}}}`,
    });
    const list = await lab.list(Shelf, Level.Guest, { mask: `specimens{traits{${mask}}}` });
    const { traits, shelf } = JSON.parse(text);
    expect(shelf.metadata).toEqual(traits);
    expect(JSON.parse(list.text ?? '').data).toEqual([{ specimens: [{ traits }] }]);
    return traits;
  };

  it.each([
    ['colour', { colour: 'red' }],
    ['colour,size{width}', { colour: 'red', size: { width: 2 } }],
    ['size{unit{name},height}', { size: { unit: { name: 'cm' }, height: null } }],
    ['size{height{x}}', { size: {} }],
    ['nothing', { nothing: null }],
    ['nothing{x}', {}],
    ['missing,colour{x}', { colour: 'red' }],
    ['found{by,tools{*}}', { found: [{ by: 'Ada', tools: [{ name: 'brush' }] }, 'unknown', null, 7] }],
    ['empty,list,empty{x}', { empty: {}, list: [] }],
    ['empty{x},list{y}', { empty: {}, list: [] }],
    ['constructor', { constructor: 'a key like any other' }],
    ['__proto__,toString,hasOwnProperty', {}],
    ['', traits],
    ['*', traits],
    ['colour{},size{}', { colour: 'red', size: {} }],
    ['size{unit{}},*', { ...traits, size: { unit: {} } }],
  ])('shows {%s}', async (mask, expected) => {
    expect(await shown(mask)).toEqual(expected);
  });

  it('has the keys of the mask first, in its order', async () => {
    expect(Object.keys((await shown('size,*,colour')) as object).slice(0, 2)).toEqual(['size', 'colour']);
  });

  it('of null stays null', async () => {
    const { id: bare } = await build(lab.dataSource, Specimen);
    expect((await lab.one(Specimen, bare, Level.Guest, { mask: 'traits{a}' })).text).toBe('{"traits":null}');
  });

  it('keeps numbers that no double holds', async () => {
    const exact = '{"a": {"big": 9007199254740993, "long": 0.12345678901234567890}, "b": 1}';
    await lab.dataSource.query('UPDATE specimen SET traits = $1 WHERE id = $2', [exact, id]);
    const { text } = await lab.one(Specimen, id, Level.Guest, { mask: 'traits{a{long,big}}' });
    expect(text?.replaceAll(' ', '')).toBe('{"traits":{"a":{"long":0.12345678901234567890,"big":9007199254740993}}}');
  });

  it('is cut out in the database as it is in JavaScript', async () => {
    const key = fc.constantFrom('a', 'b', 'c', 'größe', '*', '1', 'x-y');
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.oneof(fc.string({ unit: 'grapheme' }).map(storable), fc.integer(), fc.boolean(), fc.constant(null)),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    const { mask } = fc.letrec<{ mask: string }>((tie) => ({
      mask: fc
        .uniqueArray(fc.tuple(key, fc.option(tie('mask'), { maxDepth: 4 })), {
          minLength: 1,
          maxLength: 4,
          selector: ([name]) => name,
        })
        .map((items) => items.map(([name, inner]) => name + (inner === null ? '' : `{${inner}}`)).join()),
    }));
    await fc.assert(
      fc.asyncProperty(json, mask, async (value, text) => {
        const parameters = [JSON.stringify(value), sqlMask(text)];
        const [row] = await lab.dataSource.query('SELECT mask_json($1::jsonb, $2::json) AS text', parameters);
        expect(JSON.parse(row.text)).toEqual(plain(maskValue(value, parseMask(text) ?? new Map())));
      }),
      { numRuns: 300 },
    );
  });
});

/** Without NUL, which PostgreSQL cannot hold. */
const storable = (text: string): string => text.replaceAll('\0', '');

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A mask as the database reads it: null for whole, an object for a sub-mask. */
const sqlMask = (text: string): string =>
  `{${text.replace(/[^{},]+/g, (name) => `${JSON.stringify(name)}:`).replace(/:(?=[,}]|$)/g, ':null')}}`;
