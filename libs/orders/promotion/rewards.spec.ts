import { holds } from './predicate';
import { type Offer, type PromotionFacts, rewardsOf } from './rewards';

const ORDER: PromotionFacts = {
  currency: 'EUR',
  order: { currency: 'EUR', subtotal: { amount: 5000, currency: 'EUR' }, email: null, quantity: 5 },
  lines: [
    { id: 'tea', quantity: 3, facts: { sku: 'TEA-1', name: 'Green tea', tags: ['green'], unitPrice: { amount: 500 } } },
    { id: 'pot', quantity: 2, facts: { sku: 'POT-1', name: 'Tea pot', tags: [], unitPrice: { amount: 1750 } } },
  ],
};

const offer = (more: Partial<Offer>): Offer => ({
  ...{ target: 'order', predicate: {}, reward: 'percentage', percent: 10, amount: null, giftSku: null },
  ...more,
});
const where = (field: string, op: string, value?: unknown): Offer['predicate'] => ({ filter: [{ field, op, value }] });

describe('a promotion gives', () => {
  it.each<[string, Partial<Offer>, unknown[]]>([
    ['a part of every order', {}, [{ kind: 'order', percent: 10, fixed: null }]],
    ['nothing for too small a one', { predicate: where('subtotal.amount', 'ge', 5001) }, []],
    [
      'an amount',
      { reward: 'fixed', percent: null, amount: { amount: 700, currency: 'EUR' } },
      [{ kind: 'order', percent: null, fixed: 700 }],
    ],
    ['nothing in another currency', { reward: 'fixed', percent: null, amount: { amount: 700, currency: 'USD' } }, []],
    [
      'a part of some products',
      { target: 'product', predicate: where('sku', 'like', 'TEA%') },
      [{ kind: 'line', lineId: 'tea', percent: 10, fixed: null }],
    ],
    [
      'an amount for each piece',
      {
        ...{ target: 'product', predicate: where('unitPrice.amount', 'gt', 500) },
        ...{ reward: 'fixed', percent: null, amount: { amount: 200, currency: 'EUR' } },
      },
      [{ kind: 'line', lineId: 'pot', percent: null, fixed: 400 }],
    ],
    [
      'something with an order',
      { reward: 'gift', percent: null, giftSku: 'CUP', predicate: where('quantity', '>=', 5) },
      [{ kind: 'gift', sku: 'CUP' }],
    ],
    [
      'nothing with what is not bought',
      { target: 'product', reward: 'gift', giftSku: 'CUP', predicate: where('sku', 'eq', 'X') },
      [],
    ],
  ])('%s', (_, more, expected) => {
    expect(rewardsOf(offer(more), ORDER)).toEqual(expected);
  });
});

describe('a predicate', () => {
  it.each<[unknown, boolean]>([
    [[{ field: 'email', op: 'is_null' }], true],
    [[{ field: 'email', op: 'ne', value: 'a@b.example' }], false],
    [[{ not: [{ field: 'email', op: 'eq', value: 'a@b.example' }] }], false],
    [[{ field: 'unknown', op: 'eq', value: 1 }], false],
    [
      [
        {
          or: [
            { field: 'unknown', op: 'eq', value: 1 },
            { field: 'quantity', op: 'lt', value: 6 },
          ],
        },
      ],
      true,
    ],
    [
      [
        {
          and: [
            { field: 'currency', op: 'in', value: ['EUR', 'USD'] },
            { field: 'quantity', op: 'le', value: 5 },
          ],
        },
      ],
      true,
    ],
    [[{ field: 'currency', op: 'not_in', value: ['EUR'] }], false],
    [[{ field: 'currency', op: 'ilike', value: 'eu_' }], true],
    [[{ field: 'constructor', op: 'is_not_null' }], false],
    [[], true],
  ])('%j is %s', (filter, expected) => {
    expect(holds({ filter }, ORDER.order)).toBe(expected);
  });

  it('looks into lists', () => {
    expect(ORDER.lines.map(({ facts }) => holds(where('tags', 'any', 'green'), facts))).toEqual([true, false]);
  });
});
