import { Level } from '@app/shared/model';
import { buildPrice, buildProduct, buildVariant } from '../support/builders';
import { expectRefusal, type Json, type Reply, useApi } from '../support/request';

const api = useApi();

beforeAll(async () => {
  const { id: productId } = await buildProduct(api.dataSource);
  const { id: variantId } = await buildVariant(api.dataSource, { productId });
  await buildPrice(api.dataSource, { variantId, cost: { amount: 1, currency: 'EUR' } });
});

/** The same question in the URL and in a body, which are refused alike. */
async function ask(question: Json, path = '/v1/catalog/variants', as = Level.Guest): Promise<Reply[]> {
  return [await api.get(path, { query: question, as }), await api.post(`${path}/search`, question, { as })];
}

describe('a filter of the wrong form', () => {
  it.each([
    [[5], 'filter/0', 'Filter spec `5` should be a dictionary.'],
    [['name'], 'filter/0', 'Filter spec `name` should be a dictionary.'],
    [[null], 'filter/0', 'Filter spec `null` should be a dictionary.'],
    [5, 'filter', 'Filter spec `5` should be a dictionary.'],
    [{}, 'filter', '`field` is a mandatory filter attribute.'],
    [[{ op: '==', value: 1 }], 'filter/0', '`field` is a mandatory filter attribute.'],
    [[{ field: 'sku', op: '~', value: 1 }], 'filter/0/op', 'Operator `~` not valid.'],
    [{ field: 'sku', op: 'EQ', value: 1 }, 'filter/op', 'Operator `EQ` not valid.'],
    [{ field: 'sku', op: 0, value: 1 }, 'filter/op', 'Operator `0` not valid.'],
    [{ field: 'sku', op: ['=='], value: 1 }, 'filter/op', 'Operator `["=="]` not valid.'],
    [{ field: 'sku', op: 'constructor', value: 1 }, 'filter/op', 'Operator `constructor` not valid.'],
    [[{ field: 'sku', op: 'like' }], 'filter/0', '`value` must be provided.'],
    [[{ field: 'sku' }], 'filter/0', '`value` must be provided.'],
    [[{ or: { field: 'sku' } }], 'filter/0/or', '`or` value must be an iterable across the function arguments'],
    [[{ and: 'x' }], 'filter/0/and', '`and` value must be an iterable across the function arguments'],
    [[{ not: null }], 'filter/0/not', '`not` value must be an iterable across the function arguments'],
    [[{ or: [] }], 'filter/0/or', '`or` must have one or more arguments'],
    [[{ and: [] }], 'filter/0/and', '`and` must have one or more arguments'],
    [[{ or: [[]] }], 'filter/0/or', '`or` must have one or more arguments'],
    [[{ not: [] }], 'filter/0/not', '`not` must have one argument'],
    [
      [
        {
          not: [
            { field: 'sku', value: 'a' },
            { field: 'sku', value: 'b' },
          ],
        },
      ],
      'filter/0/not',
      '`not` must have one argument',
    ],
    [[{ or: [{ field: 'sku', value: 'a' }, { field: 'sku' }] }], 'filter/0/or/1', '`value` must be provided.'],
    [
      [{ or: [{ field: 'sku', value: 'a' }], and: [] }],
      'filter/0',
      'A filter spec has either a `field` or exactly one of `or`, `and` and `not`.',
    ],
    [
      [{ or: [], field: 'sku' }],
      'filter/0',
      'A filter spec has either a `field` or exactly one of `or`, `and` and `not`.',
    ],
  ])('is refused: %j', async (filter, pointer, message) => {
    for (const reply of await ask({ filter })) expectRefusal(reply, 'BadFilterFormat', pointer, message);
  });
});

describe('a field or model that does not exist', () => {
  it.each([
    ['nme', 'Model `Variant` has no column `nme`.'],
    ['prices.cost', 'Model `Variant` has no column `prices.cost`.'],
    ['prices.cost.amount', 'Model `Variant` has no column `prices.cost.amount`.'],
    ['privateMetadata', 'Model `Variant` has no column `privateMetadata`.'],
    ['prices.price', 'Model `Variant` has no column `prices.price`.'],
    ['prices.price.vat', 'Model `Variant` has no column `prices.price.vat`.'],
    ['prices.price_amount', 'Model `Variant` has no column `prices.price_amount`.'],
    ['product', 'Model `Variant` has no column `product`.'],
    ['product.nme', 'Model `Variant` has no column `product.nme`.'],
    ['metadata', 'Model `Variant` has no column `metadata`.'],
    ['metadata.a', 'Model `Variant` has no column `metadata.a`.'],
    ['constructor', 'Model `Variant` has no column `constructor`.'],
    ['__proto__', 'Model `Variant` has no column `__proto__`.'],
    ['toString', 'Model `Variant` has no column `toString`.'],
    ['', 'Model `Variant` has no column ``.'],
    ['sku ', 'Model `Variant` has no column `sku `.'],
    ['SKU', 'Model `Variant` has no column `SKU`.'],
    [5, 'Model `Variant` has no column `5`.'],
    [null, 'Model `Variant` has no column `null`.'],
    [['sku'], 'Model `Variant` has no column `["sku"]`.'],
    [{ a: 1 }, 'Model `Variant` has no column `{"a":1}`.'],
  ])('is no field: %j', async (field, message) => {
    for (const reply of await ask({ filter: [{ field, value: 1 }] })) {
      expectRefusal(reply, 'FieldNotFound', 'filter/0/field', message);
    }
    for (const reply of await ask({ sort: [{ field, direction: 'asc' }] })) {
      expectRefusal(reply, 'FieldNotFound', 'sort/0/field', message);
    }
  });

  it.each(['Account', 'variant', 'Session', 'Object', '', 5, true, ['Variant'], { a: 1 }])(
    'is no model: %j',
    async (model) => {
      const message = `The query does not contain model \`${typeof model === 'string' ? model : JSON.stringify(model)}\`.`;
      for (const reply of await ask({ filter: [{ model, field: 'name', value: 1 }] })) {
        expectRefusal(reply, 'BadSpec', 'filter/0/model', message);
      }
      for (const reply of await ask({ sort: { model, field: 'name', direction: 'asc' } })) {
        expectRefusal(reply, 'BadSpec', 'sort/model', message);
      }
    },
  );

  it('is not the model of the root itself, which needs no relation', async () => {
    const filter = [{ model: 'Category', field: 'name', value: 'Tea' }];
    for (const { status } of await ask({ filter }, '/v1/catalog/categories')) expect(status).toBe(200);
  });

  it('comes with the closest names that the caller may use, and no others', async () => {
    const suggestions = async (field: string, as: Level): Promise<unknown> => {
      const [{ body }] = await ask({ filter: [{ field, value: 1 }] }, '/v1/catalog/variants', as);
      return (body.errors as Json[])[0].suggestions;
    };
    expect(await suggestions('skuu', Level.Guest)).toEqual(['sku']);
    expect(await suggestions('prices.cost.amont', Level.Guest)).not.toContain('prices.cost.amount');
    expect(await suggestions('prices.cost.amont', Level.Manager)).toContain('prices.cost.amount');
  });
});

describe('a value that does not fit its field', () => {
  it.each([
    ['sku', '>', null, 'filter/0/value'],
    ['sku', 'like', null, 'filter/0/value'],
    ['sku', 'in', null, 'filter/0/value'],
    ['sku', 'in', 'A', 'filter/0/value'],
    ['sku', 'in', { A: 1 }, 'filter/0/value'],
    ['sku', 'in', ['A', 5], 'filter/0/value/1'],
    ['sku', '==', 5, 'filter/0/value'],
    ['sku', '==', true, 'filter/0/value'],
    ['sku', '==', ['A'], 'filter/0/value'],
    ['sku', '==', { a: 1 }, 'filter/0/value'],
    ['sku', 'like', 'a\\', 'filter/0/value'],
    ['sku', 'any', 'A', 'filter/0/op'],
    ['sku', 'not_any', 'A', 'filter/0/op'],
    ['weight', 'like', '1%', 'filter/0/op'],
    ['weight', '==', '', 'filter/0/value'],
    ['weight', '==', 'abc', 'filter/0/value'],
    ['weight', '==', '5abc', 'filter/0/value'],
    ['weight', '==', '0x5', 'filter/0/value'],
    ['weight', '==', ' 5', 'filter/0/value'],
    ['weight', '==', true, 'filter/0/value'],
    ['weight', '==', 'NaN', 'filter/0/value'],
    ['version', '==', 'Infinity', 'filter/0/value'],
    ['version', '==', [1], 'filter/0/value'],
    ['trackInventory', '==', 1, 'filter/0/value'],
    ['trackInventory', '==', 'yes', 'filter/0/value'],
    ['trackInventory', '>', true, 'filter/0/op'],
    ['createdAt', '==', 'now', 'filter/0/value'],
    ['createdAt', '==', 'infinity', 'filter/0/value'],
    ['createdAt', '>', '2026-02-30', 'filter/0/value'],
    ['createdAt', '>', '24.11.2026', 'filter/0/value'],
    ['createdAt', '>', 1764000000, 'filter/0/value'],
    ['createdAt', '>', '2026-11-24T25:00:00Z', 'filter/0/value'],
    ['createdAt', 'like', '2026%', 'filter/0/op'],
    ['id', '==', '1', 'filter/0/value'],
    ['id', '==', '0189000000007000800000000000000a', 'filter/0/value'],
    ['id', '==', '{01890000-0000-7000-8000-00000000000a}', 'filter/0/value'],
    ['product.status', '==', 'sold', 'filter/0/value'],
    ['product.status', 'like', 'a%', 'filter/0/op'],
  ])('is refused: %s %s %j', async (field, op, value, pointer) => {
    for (const reply of await ask({ filter: [{ field, op, value }] })) {
      expectRefusal(reply, 'BadValue', pointer, /./);
    }
  });
});

describe('a sort of the wrong form', () => {
  it.each([
    [5, 'sort', 'Sort spec `5` should be a dictionary.'],
    [[[{ field: 'sku', direction: 'asc' }]], 'sort/0', /^Sort spec `\[.*` should be a dictionary\.$/],
    [{}, 'sort', '`field` and `direction` are mandatory attributes.'],
    [{ field: 'sku' }, 'sort', '`field` and `direction` are mandatory attributes.'],
    [[{ direction: 'asc' }], 'sort/0', '`field` and `direction` are mandatory attributes.'],
    [{ field: 'sku', direction: 'ASC' }, 'sort/direction', 'Direction `ASC` not valid.'],
    [{ field: 'sku', direction: 1 }, 'sort/direction', 'Direction `1` not valid.'],
    [{ field: 'sku', direction: 'asc', nullsfirst: 'false' }, 'sort/nullsfirst', '`nullsfirst` must be true or false.'],
    [{ field: 'sku', direction: 'asc', nullslast: 1 }, 'sort/nullslast', '`nullslast` must be true or false.'],
  ])('is refused: %j', async (sort, pointer, message) => {
    const replies = await ask({ sort });
    // A number in the URL is a field of the alias form.
    for (const reply of typeof sort === 'number' ? replies.slice(1) : replies) {
      expectRefusal(reply, 'BadSortFormat', pointer, message);
    }
  });

  it('is refused over a list of rows', async () => {
    const sort = { field: 'variants.sku', direction: 'asc' };
    for (const reply of await ask({ sort }, '/v1/catalog/products')) {
      expectRefusal(
        reply,
        'BadSpec',
        'sort/field',
        'Rows cannot be sorted by `variants.sku`, since `variants` is a list.',
      );
    }
  });
});

describe('the first problem is told', () => {
  const unknown = { field: 'nme', value: 1 };
  const misfit = { field: 'weight', value: 'x' };

  it.each([
    ['of format before an unknown field', { filter: [unknown, { field: 'sku' }] }, 'BadFilterFormat'],
    ['of a field before a value', { filter: [misfit, unknown] }, 'FieldNotFound'],
    ['of a model before a field after it', { filter: [{ ...unknown, model: 'X' }, unknown] }, 'BadSpec'],
    ['of the filter before the sort', { filter: [misfit], sort: 5 }, 'BadValue'],
    ['of the sort’s form before its field', { sort: [{ field: 'nme', direction: 'asc' }, 5] }, 'BadSortFormat'],
    ['of the sort before the page', { sort: { field: 'nme', direction: 'asc' }, pageSize: -1 }, 'FieldNotFound'],
    ['of the page last', { filter: [], sort: [], pageSize: -1 }, 'InvalidPage'],
  ])('%s', async (_, question, code) => {
    for (const { status, body } of await ask(question)) expect([status, body.code]).toEqual([400, code]);
  });
});
