import { type EvaluatedRow, matches } from '../../../test/support/filter-evaluator';
import { resolveFilter } from './filter';
import { product } from './shape.fixture';

const rows: Record<string, EvaluatedRow> = {
  mug: {
    name: 'Mug',
    stock: 5,
    weight: '0.1',
    labels: ['red', 'Blue'],
    createdAt: '2026-11-24T09:30:00.000Z',
    price: { amount: '1999', currency: 'EUR' },
    company: { name: 'Acme', vat: null },
    variants: [
      { sku: 'M1', quantity: 1, discount: '5', price: { amount: 1 } },
      { sku: 'M2', quantity: 2, discount: null, price: { amount: 2 } },
    ],
  },
  bowl: { name: 'bowl_', stock: null, labels: [], company: { name: null, vat: 'X1' }, variants: [] },
  cup: { name: '', stock: 6, labels: ['green', null], company: null, variants: [{ sku: 'C1', quantity: 1 }] },
  jug: { name: null, stock: 0, labels: null, company: null, variants: [{ sku: null, quantity: null }] },
};
const all = Object.keys(rows);

const found = (spec: unknown): string[] => {
  const condition = resolveFilter([{ pointer: 'filter', spec, alias: false }], product);
  return all.filter((name) => matches(condition, rows[name]));
};

describe('section 3, null logic', () => {
  it.each<[string, unknown, string[]]>([
    ['== null', { field: 'stock', value: null }, ['bowl']],
    ['is_null', { field: 'stock', op: 'is_null' }, ['bowl']],
    ['!= null', { field: 'stock', op: '!=', value: null }, ['mug', 'cup', 'jug']],
    ['!= x', { field: 'stock', op: '!=', value: 5 }, ['cup', 'jug']],
    ['not_in', { field: 'stock', op: 'not_in', value: [5] }, ['cup', 'jug']],
    ['not_ilike', { field: 'name', op: 'not_ilike', value: 'm%' }, ['bowl', 'cup']],
    ['an ordering', { field: 'stock', op: '<', value: 6 }, ['mug', 'jug']],
    ['not ==', { not: [{ field: 'stock', value: 5 }] }, ['cup', 'jug']],
    ['not like', { not: [{ field: 'name', op: 'like', value: 'M%' }] }, ['bowl', 'cup']],
    ['not >', { not: [{ field: 'stock', op: '>', value: 5 }] }, ['mug', 'jug']],
    ['in with null', { field: 'stock', op: 'in', value: [5, null] }, ['mug']],
    ['not_in with null', { field: 'stock', op: 'not_in', value: [5, null] }, []],
    ['not_in []', { field: 'stock', op: 'not_in', value: [] }, all],
    ['in []', { field: 'stock', op: 'in', value: [] }, []],
    ['not in []', { not: [{ field: 'stock', op: 'in', value: [] }] }, all],
    ['any', { field: 'labels', op: 'any', value: 'red' }, ['mug']],
    ['any in another case', { field: 'labels', op: 'any', value: 'blue' }, []],
    ['not_any', { field: 'labels', op: 'not_any', value: 'red' }, ['bowl']],
    ['empty text is not null', { field: 'name', op: 'is_not_null' }, ['mug', 'bowl', 'cup']],
    ['empty array is not null', { field: 'labels', op: 'is_null' }, ['jug']],
    ['no condition', [], all],
  ])('%s', (_, spec, names) => {
    expect(found(spec)).toEqual(names);
  });
});

describe('comparisons', () => {
  it.each<[string, unknown, string[]]>([
    ['fractions on integers', { field: 'stock', op: '>', value: 5.5 }, ['cup']],
    ['exact decimals', { field: 'weight', value: 0.1 }, ['mug']],
    ['numbers as text', { field: 'price.amount', op: 'ge', value: '200' }, ['mug']],
    ['times with an offset', { field: 'createdAt', value: '2026-11-24T11:30:00+02:00' }, ['mug']],
    ['like is case-sensitive', { field: 'name', op: 'like', value: 'm%' }, []],
    ['ilike is not', { field: 'name', op: 'ilike', value: 'M_g' }, ['mug']],
    ['an escaped wildcard', { field: 'name', op: 'like', value: '%\\_' }, ['bowl']],
    ['a wildcard', { field: 'name', op: 'like', value: '%_' }, ['mug', 'bowl']],
  ])('%s', (_, spec, names) => {
    expect(found(spec)).toEqual(names);
  });
});

describe('section 6, relations', () => {
  it.each<[string, unknown, string[]]>([
    ['a leaf needs a related row', { model: 'Company', field: 'vat', op: 'is_null' }, ['mug']],
    ['also for not_in []', { field: 'company.vat', op: 'not_in', value: [] }, ['mug', 'bowl']],
    ['also under not', { not: [{ field: 'company.name', value: 'Acme' }] }, []],
    [
      'AND-ed leaves speak about the same row',
      [
        { field: 'variants.quantity', value: 1 },
        { field: 'variants.discount', op: 'is_null' },
      ],
      ['cup'],
    ],
    ['not over a list: one for which it is false', { not: [{ field: 'variants.quantity', value: 1 }] }, ['mug']],
    [
      'in or, a relation removes nothing',
      {
        or: [
          { field: 'company.name', value: 'Acme' },
          { field: 'stock', op: 'ge', value: 0 },
        ],
      },
      ['mug', 'cup', 'jug'],
    ],
    ['an embedded object of a related row', { field: 'variants.price.amount', value: 2 }, ['mug']],
    [
      'a leaf without a model means the root',
      [
        { field: 'company.name', op: 'is_not_null' },
        { field: 'name', value: 'Mug' },
      ],
      ['mug'],
    ],
  ])('%s', (_, spec, names) => {
    expect(found(spec)).toEqual(names);
  });
});
