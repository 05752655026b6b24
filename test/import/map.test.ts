import 'reflect-metadata';
import { BadRequest } from '@app/shared/errors';
import { parseImportMap } from '@app/shared/import';
import { type Importing, startImporting } from './importing';

let importing: Importing;
beforeAll(async () => (importing = await startImporting()), 60_000);
afterAll(() => importing.stop());

/** Everything that is wrong with a map, for products where nothing else is said, in a file with the columns a, b and twice c. */
async function mistakes(map: unknown, model = 'Product'): Promise<string[]> {
  const failure = await importing.run(model, 'a,b,c,c\n1,2,3,4\n', map as object).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(BadRequest);
  return (failure as BadRequest).errors.map(({ message }) => message);
}

/** A map with one more field than it takes. */
const withField = (name: string, rule: unknown): object => ({ fields: { externalReference: 'a', [name]: rule } });

describe('a map', () => {
  it('is an object with fields, and perhaps a key and a delimiter', async () => {
    expect(await mistakes(null)).toEqual(['it must be an object']);
    expect(await mistakes([])).toEqual(['it must be an object']);
    expect(await mistakes({ fields: {} })).toEqual(['/fields must be an object with at least one field']);
    expect(await mistakes({ fields: ['name'] })).toEqual(['/fields must be an object with at least one field']);
    expect(await mistakes({})).toEqual(['/key is missing, and no column of the file is unique']);
    expect(await mistakes({ encoding: 'ebcdic' })).toEqual([
      '/encoding must be one of utf-8, utf-16le, utf-16be, windows-1252',
    ]);
    expect(await mistakes({ columns: {}, delimiter: ';;', key: '', fields: { name: 'a' } })).toEqual([
      '/columns is no key of this object; it takes key, delimiter, encoding, fields',
      '/delimiter must be one character, and no quote',
      '/key must be a text',
    ]);
  });

  it.each([
    [5, '/fields/name must be the header of a column, or an object'],
    [{}, '/fields/name must have either column or value'],
    [{ column: 'b', value: 'x' }, '/fields/name must have either column or value'],
    [{ column: 5 }, '/fields/name/column must be a text'],
    [
      { column: 'b', colour: 'red' },
      '/fields/name/colour is no key of this object; it takes column, value, values, otherwise, transform, prefix, suffix, by',
    ],
    [{ column: 'b', transform: 'upper' }, '/fields/name/transform must be one of slug, minorUnits'],
    [
      { column: 'b', values: { x: [] } },
      '/fields/name/values must be an object of texts, numbers, true, false or null',
    ],
    [{ value: {} }, '/fields/name/value must be a text, a number, true, false or null'],
    [{ value: 'x', prefix: 'y' }, '/fields/name has a value, so there is no use for prefix'],
  ])('has no field with the rule %j', async (rule, message) => {
    expect(await mistakes(withField('name', rule))).toEqual([message]);
  });

  it('names fields that can be written, and columns that the file has once', async () => {
    const fields =
      'companyId, name, slug, description, status, categoryId, productTypeId, taxClassId, externalReference, metadata, privateMetadata';
    for (const name of ['nmae', 'id', 'version', 'createdAt', 'variants', 'category', '__proto__', 'constructor']) {
      const map = JSON.parse(`{"fields":{"externalReference":"a","${name}":"b"}}`);
      const [message, ...others] = await mistakes(map);
      expect(others).toEqual([]);
      expect(message).toMatch(new RegExp(`^/fields/${name} is no field that can be written; there are `));
      expect(message.split('there are ')[1].split(', ').sort()).toEqual(fields.split(', ').sort());
    }
    expect(await mistakes(withField('name', 'B'))).toEqual([
      '/fields/name/column names no column of the file: "B"; there are a, b, c, c',
    ]);
    expect(await mistakes(withField('name', 'c'))).toEqual(['/fields/name/column names two columns of the file: "c"']);
  });

  it('names objects by all of their members', async () => {
    expect(await mistakes(withField('price', 'b'), 'Price')).toEqual([
      '/fields/price must be one of price.amount, price.currency',
    ]);
    expect(await mistakes(withField('price.net', 'b'), 'Price')).toEqual([
      '/fields/price.net must be one of price.amount, price.currency',
    ]);
    expect(await mistakes(withField('price.amount', { column: 'b', transform: 'minorUnits' }), 'Price')).toEqual([
      '/fields/price.amount needs price.currency beside it: an object is written as a whole',
    ]);
    expect(await mistakes(withField('name.first', 'b'))).toEqual(['/fields/name.first has no members']);
  });

  it('makes minor units of amounts only', async () => {
    expect(await mistakes(withField('name', { column: 'b', transform: 'minorUnits' }))).toEqual([
      '/fields/name/transform minorUnits is for the amount of a sum of money',
    ]);
  });

  it('refers to rows by a unique text field', async () => {
    expect(await mistakes(withField('name', { column: 'b', by: 'slug' }))).toEqual([
      '/fields/name/by is for fields that refer to another row',
    ]);
    for (const by of ['name', 'position', 'nothing']) {
      expect(await mistakes(withField('categoryId', { column: 'b', by }))).toEqual([
        `/fields/categoryId/by must be a unique text field of Category, "${by}" is none`,
      ]);
    }
  });

  it('finds rows by a unique text field that a column is mapped to', async () => {
    expect(await mistakes({ key: 'name', fields: { name: 'a' } })).toEqual([
      '/key must be a unique text field of Product, "name" is none',
    ]);
    expect(await mistakes({ fields: { name: 'a' } })).toEqual([
      '/key is externalReference, so a column must be mapped to externalReference',
    ]);
    expect(await mistakes({ key: 'slug', fields: { slug: { value: 'tea' } } })).toEqual([
      '/key is slug, so a column must be mapped to slug',
    ]);
  });

  it('is told all of its mistakes at once', async () => {
    expect(await mistakes({ fields: { name: 'x', 'name.first': 'b', nmae: 'a' } })).toHaveLength(4);
  });

  it('fits no file without a header', async () => {
    const map = withField('name', 'b');
    await expect(importing.run('Product', '', map)).rejects.toThrow('The file is empty');
    expect(() => parseImportMap(map)).not.toThrow();
  });

  it('is for a model that can be imported', async () => {
    await expect(importing.run('Session', 'a\n', withField('address', 'a'))).rejects.toThrow(
      'There is no model Session to import; there are Country (minor/countries), ',
    );
  });
});
