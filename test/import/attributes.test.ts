import 'reflect-metadata';
import { Attribute, AttributeValue, Product, ProductType, ProductTypeAttribute, Variant } from '@app/catalog';
import { AuditEntry } from '@app/shared/audit';
import { build } from '../support/builders';
import { type Importing, startImporting } from './importing';

const PRODUCTS = {
  fields: {
    externalReference: 'id',
    name: 'id',
    slug: 'id',
    productTypeId: { value: 'shirt', by: 'slug' },
    status: 'status',
    'attributes.color': { column: 'colour', transform: 'slug' },
    'attributes.organic': { column: 'organic', values: { yes: true, no: false, '': null } },
    'attributes.weight': 'grams',
    'attributes.notes': 'notes',
  },
};
const HEADER = 'id,status,colour,organic,grams,notes';
const VARIANTS = {
  key: 'sku',
  fields: { sku: 'sku', productId: { column: 'product', by: 'slug' }, 'attributes.size': 'size' },
};

let importing: Importing;
beforeAll(async () => {
  importing = await startImporting();
  const { source } = importing;
  const { id: productTypeId } = await build(source, ProductType, { slug: 'shirt' });
  for (const [code, kind, choices, level] of [
    ['color', 'dropdown', ['dark-red', 'blue'], 'product'],
    ['organic', 'boolean', [], 'product'],
    ['weight', 'numeric', [], 'product'],
    ['notes', 'multiselect', ['soft', 'light'], 'product'],
    ['size', 'dropdown', ['s', 'm'], 'variant'],
  ] as const) {
    const { id: attributeId } = await build(source, Attribute, { code, kind });
    for (const slug of choices) await build(source, AttributeValue, { attributeId, slug });
    const rule = { productTypeId, attributeId, level, required: code === 'color', variantSelection: code === 'size' };
    await build(source, ProductTypeAttribute, rule);
  }
}, 60_000);
afterAll(() => importing.stop());

const values = async (model: typeof Product | typeof Variant, key: string, value: string): Promise<unknown> =>
  (await importing.source.manager.findOneByOrFail<{ attributes: unknown }>(model, { [key]: value })).attributes;
const run = (rows: string, map: object = PRODUCTS): ReturnType<Importing['run']> =>
  importing.run(map === VARIANTS ? 'Variant' : 'Product', rows, map);

describe('attributes in a file', () => {
  it('are read by the kind of each, and the same the next time', async () => {
    const file = `${HEADER}\na,active,Dark red,yes,012.50,"[""soft"",""light""]"\nb,draft,,no,,light\n`;
    expect(await run(file)).toMatchObject({ created: 2, errors: [] });
    const all = { color: 'dark-red', organic: true, weight: 12.5, notes: ['soft', 'light'] };
    expect(await values(Product, 'slug', 'a')).toEqual({ ...all, notes: expect.arrayContaining(all.notes) as unknown });
    expect(await values(Product, 'slug', 'b')).toEqual({ organic: false, notes: ['light'] });
    expect(await run(file)).toMatchObject({ created: 0, changed: 0, skipped: 2 });
  });

  it('are changed and taken away where the file says so, which is written down', async () => {
    const file = `${HEADER}\na,active,blue,yes,12.5,\nb,draft,,no,,light\n`;
    expect(await run(file)).toMatchObject({ changed: 1, skipped: 1 });
    const { id } = await importing.source.manager.findOneByOrFail(Product, { slug: 'a' });
    const after = { color: 'blue', organic: true, weight: 12.5 };
    expect(await values(Product, 'slug', 'a')).toEqual(after);
    const [entry] = await importing.source.manager.find(AuditEntry, { where: { rowId: id, versionAfter: 2 } });
    expect(entry.changes).toEqual({ attributes: { old: expect.objectContaining({ color: 'dark-red' }), new: after } });
  });

  it('are of variants, too, each combination once', async () => {
    const file = 'sku,product,size\nA-S,a,s\nA-M,a,m\n';
    expect(await run(file, VARIANTS)).toMatchObject({ created: 2, errors: [] });
    expect(await values(Variant, 'sku', 'A-M')).toEqual({ size: 'm' });
    expect(await run('sku,product,size\nA-X,a,m\n', VARIANTS)).toMatchObject({ errorCount: 1, applied: false });
  });

  it('are refused line by line, and so is what is sold without what its type requires', async () => {
    const { errors } = await run(`${HEADER}\nc,draft,green,yes,heavy,loud\nd,active,,,,\ne,draft,blue,perhaps,,\n`);
    const of = (line: number): unknown[] => errors.filter((each) => each.line === line).map(({ field }) => field);
    expect(of(2).sort()).toEqual(['attributes.color', 'attributes.notes', 'attributes.weight']);
    expect(of(3)).toEqual(['attributes.color']);
    expect(of(4)).toEqual(['attributes.organic']);
  });

  it('are one column of JSON, too, as the files of lists have it: what is not named is taken away', async () => {
    const { id, attributes } = await importing.source.manager.findOneByOrFail(Product, { slug: 'a' });
    const file = (text: string): string => `id,attributes\n${id},"${text.replaceAll('"', '""')}"\n`;
    expect(await run(file(JSON.stringify(attributes)), {})).toMatchObject({ skipped: 1, errorCount: 0 });
    expect(await run(file('{"color":"blue","notes":["light","soft"]}'), {})).toMatchObject({ changed: 1, errors: [] });
    expect(await values(Product, 'slug', 'a')).toEqual({
      color: 'blue',
      notes: expect.arrayContaining(['soft', 'light']) as unknown,
    });
    for (const [text, field] of [
      ['blue', 'attributes'],
      ['["blue"]', 'attributes'],
      ['{"color":"green"}', 'attributes.color'],
      ['{"colour":"blue"}', 'attributes.colour'],
      ['{}', 'attributes.color'],
    ]) {
      expect(await run(file(text), {})).toMatchObject({ errorCount: 1, errors: [{ line: 2, field }] });
    }
  });

  it('have a key, and no other rule than their kind', async () => {
    for (const [path, rule] of [
      ['attributes', { column: 'id', transform: 'slug' }],
      ['attributes.a.b', 'id'],
      ['attributes.color', { column: 'id', by: 'slug' }],
      ['attributes.weight', { column: 'id', transform: 'minorUnits' }],
    ] as const) {
      const map = { fields: { externalReference: 'id', [path]: rule } };
      await expect(importing.run('Product', 'id\nx\n', map)).rejects.toThrow(/^The map is wrong/);
    }
  });
});
