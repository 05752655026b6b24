import { queryLimits } from './query-limits';
import { refusal } from './refusal.fixture';
import { product } from './shape.fixture';
import { resolveSort } from './sort';

/** Every key as `path.field direction nulls`. */
const keys = (sort: ReturnType<typeof resolveSort>): string[] =>
  sort.map(({ path, embedded, field, direction, nulls }) => {
    const names = [...path.map(({ name }) => name), embedded?.name, field.name].filter((name) => name !== undefined);
    return `${names.join('.')} ${direction} ${nulls}`;
  });

const byJson = (value: unknown): string[] => keys(resolveSort({ pointer: 'sort', value }, product));
const byText = (text: string): string[] => keys(resolveSort({ pointer: 'sort', text }, product));

describe('resolveSort', () => {
  it('takes no sort, an empty sort and an empty list in a list as none', () => {
    expect(resolveSort(undefined, product)).toEqual([]);
    expect(byJson([])).toEqual([]);
    expect(byJson([[]])).toEqual([]);
    expect(byText('[]')).toEqual([]);
  });

  it('takes one item instead of a list', () => {
    expect(byJson({ field: 'name', direction: 'asc' })).toEqual(['name asc last']);
    expect(byText('{"field":"name","direction":"desc"}')).toEqual(['name desc first']);
  });

  it('applies items in order, and of a repeated field the first', () => {
    const sort = [
      { field: 'stock', direction: 'desc' },
      { field: 'name', direction: 'asc' },
      { field: 'stock', direction: 'asc' },
      { model: 'Product', field: 'name', direction: 'desc' },
      { field: 'company.name', direction: 'asc' },
    ];
    expect(byJson(sort)).toEqual(['stock desc first', 'name asc last', 'company.name asc last']);
  });

  it.each([
    [{}, 'asc', 'last'],
    [{}, 'desc', 'first'],
    [{ nullsfirst: true }, 'asc', 'first'],
    [{ nullsfirst: true }, 'desc', 'first'],
    [{ nullslast: true }, 'asc', 'last'],
    [{ nullslast: true }, 'desc', 'last'],
    [{ nullsfirst: true, nullslast: true }, 'asc', 'first'],
    [{ nullsfirst: true, nullslast: true }, 'desc', 'first'],
    [{ nullsfirst: false, nullslast: false }, 'asc', 'last'],
    [{ nullsfirst: false, nullslast: false }, 'desc', 'first'],
  ])('with %j and %s places nulls %s', (flags, direction, nulls) => {
    expect(byJson([{ field: 'name', direction, ...flags }])).toEqual([`name ${direction} ${nulls}`]);
  });

  it('goes over to-one relations and into embedded objects', () => {
    expect(byJson([{ field: 'company.country.name', direction: 'asc' }])).toEqual(['company.country.name asc last']);
    expect(byJson([{ model: 'Company', field: 'name', direction: 'asc' }])).toEqual(['company.name asc last']);
    expect(byJson([{ field: 'price.amount', direction: 'desc' }])).toEqual(['price.amount desc first']);
  });

  it('reads the alias form', () => {
    expect(byText('-price.amount,company.name:nullsfirst,name:nullslast,-id:nullslast')).toEqual([
      'price.amount desc first',
      'company.name asc first',
      'name asc last',
      'id desc last',
    ]);
  });

  it.each([
    '',
    ',name',
    'name,',
    'name,,id',
    '--name',
    '+name',
    'name asc',
    'name:nulls',
    'name:',
    '-',
    'a..b',
    ' name',
  ])('refuses the alias %j', (text) => {
    expect(refusal(() => byText(text))).toMatchObject({ code: 'BadSortFormat' });
  });

  it.each([
    ['a text', 'x', 'Sort spec `x` should be a dictionary.', 'sort'],
    ['null', null, 'Sort spec `null` should be a dictionary.', 'sort'],
    ['a number', 5, 'Sort spec `5` should be a dictionary.', 'sort'],
    ['a text in a list', ['x'], 'Sort spec `x` should be a dictionary.', 'sort/0'],
    [
      'a list in a list',
      [[{ field: 'name', direction: 'asc' }]],
      /^Sort spec `\[.*\]` should be a dictionary\.$/,
      'sort/0',
    ],
    ['an empty object', {}, '`field` and `direction` are mandatory attributes.', 'sort'],
    ['no direction', [{ field: 'name' }], '`field` and `direction` are mandatory attributes.', 'sort/0'],
    ['no field', [{ direction: 'asc' }], '`field` and `direction` are mandatory attributes.', 'sort/0'],
    ['another direction', [{ field: 'name', direction: 'ASC' }], 'Direction `ASC` not valid.', 'sort/0/direction'],
    ['direction null', [{ field: 'name', direction: null }], 'Direction `null` not valid.', 'sort/0/direction'],
    ['direction list', [{ field: 'name', direction: ['asc'] }], 'Direction `["asc"]` not valid.', 'sort/0/direction'],
    ['a flag as text', [{ field: 'name', direction: 'asc', nullsfirst: 'false' }], /nullsfirst/, 'sort/0/nullsfirst'],
    ['a flag of null', [{ field: 'name', direction: 'asc', nullslast: null }], /nullslast/, 'sort/0/nullslast'],
    ['a flag of 1', [{ field: 'name', direction: 'asc', nullslast: 1 }], /nullslast/, 'sort/0/nullslast'],
  ])('refuses %s', (_, sort, message, pointer) => {
    expect(refusal(() => byJson(sort))).toMatchObject({
      code: 'BadSortFormat',
      message: message instanceof RegExp ? expect.stringMatching(message) : message,
      pointer,
    });
  });

  it('refuses text that is neither JSON nor names', () => {
    expect(refusal(() => byText('[{"field":'))).toMatchObject({ code: 'BadSortFormat', pointer: 'sort' });
  });

  it('finds a wrong format anywhere before an unknown field', () => {
    const sort = [
      { field: 'unknown', direction: 'asc' },
      { field: 'name', direction: 'up' },
    ];
    expect(refusal(() => byJson(sort)).code).toBe('BadSortFormat');
  });

  it('points at the item whose field is unknown', () => {
    expect(
      refusal(() =>
        byJson([
          { field: 'name', direction: 'asc' },
          { field: 'nme', direction: 'asc' },
        ]),
      ),
    ).toEqual({
      code: 'FieldNotFound',
      message: 'Model `Product` has no column `nme`.',
      pointer: 'sort/1/field',
      suggestions: ['name'],
    });
    expect(refusal(() => byText('name,nme')).pointer).toBe('sort/1');
  });

  it('has its own list of usable fields', () => {
    expect(byText('note')).toEqual(['note asc last']);
    expect(refusal(() => byText('blurb')).message).toBe('Model `Product` has no column `blurb`.');
    expect(refusal(() => byText('labels')).code).toBe('FieldNotFound');
    expect(refusal(() => byText('metadata')).code).toBe('FieldNotFound');
  });

  it.each([
    ['variants.sku', {}],
    ['variants.price.amount', {}],
    ['sku', { model: 'Variant' }],
  ])('does not go over a list: %s', (field, model) => {
    expect(refusal(() => byJson([{ field, direction: 'asc', ...model }]))).toMatchObject({
      code: 'BadSpec',
      pointer: 'sort/0/field',
    });
  });

  it('answers an unknown model as a filter does', () => {
    expect(refusal(() => byJson([{ model: 'Order', field: 'id', direction: 'asc' }]))).toMatchObject({
      code: 'BadSpec',
      message: 'The query does not contain model `Order`.',
      pointer: 'sort/0/model',
    });
  });

  it('takes five items and refuses six', () => {
    const five = 'id,name,stock,views,weight';
    expect(byText(five)).toHaveLength(5);
    expect(refusal(() => byText(`${five},active`))).toMatchObject({ code: 'BadSortFormat', pointer: 'sort/5' });
    expect(
      refusal(() => resolveSort({ pointer: 'sort', text: 'id,name' }, product, { ...queryLimits, sortItems: 1 })).code,
    ).toBe('BadSortFormat');
  });
});
