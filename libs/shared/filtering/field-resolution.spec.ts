import { usableNames } from './field-resolution';
import { resolveFilter } from './filter';
import type { ConditionLeaf } from './plan';
import { queryLimits } from './query-limits';
import { refusal } from './refusal.fixture';
import { product } from './shape.fixture';

const resolve = (field: unknown, model?: unknown, limits = queryLimits): string => {
  const spec = [{ field, op: 'is_null', ...(model !== undefined && { model }) }];
  const leaf = resolveFilter([{ pointer: 'filter', spec, alias: false }], product, limits) as ConditionLeaf;
  const relations = leaf.path.map(({ name }) => name).join('.');
  return `${relations}/${leaf.embedded?.name ?? ''}/${leaf.field.name}`;
};

const notFound = (name: string, model = 'Product'): object => ({
  code: 'FieldNotFound',
  message: `Model \`${model}\` has no column \`${name}\`.`,
  pointer: 'filter/0/field',
});

describe('section 5, fields', () => {
  it.each([
    ['name', '//name'],
    ['total', '//total'],
    ['price.amount', '/price/amount'],
    ['company.name', 'company//name'],
    ['variants.sku', 'variants//sku'],
    ['variants.price.amount', 'variants/price/amount'],
    ['company.country.name', 'company.country//name'],
    ['parent.parent.name', 'parent.parent//name'],
    ['supplier.name', 'supplier//name'],
    ['maker.name', 'maker//name'],
  ])('%s is a field', (name, target) => {
    expect(resolve(name)).toBe(target);
  });

  it.each([
    ['an unknown name', 'nonsense'],
    ['a hidden name', 'passwordHash'],
    ['a relation', 'company'],
    ['a list', 'variants'],
    ['an embedded object', 'price'],
    ['free JSON', 'metadata'],
    ['a path into free JSON', 'metadata.key'],
    ['a path into a scalar', 'name.length'],
    ['what is not filterable', 'note'],
    ['what is not filterable in an embedded object', 'price.rate'],
    ['an object in an embedded object', 'price.origin.source'],
    ['a relation of an embedded object', 'price.changes.name'],
    ['an unknown name behind a relation', 'company.nonsense'],
    ['a relation behind a relation', 'company.country'],
    ['a hidden relation', 'orders.id'],
    ['a database column', 'price_amount'],
    ['an expression', 'name; DROP TABLE product'],
    ['a quoted name', '"name"'],
    ['another case', 'Name'],
    ['blanks', ' name'],
    ['no name', ''],
    ['dots', '.'],
    ['a trailing dot', 'name.'],
    ['a prototype key', '__proto__'],
    ['a constructor', 'constructor'],
    ['a prototype path', 'constructor.name'],
    ['a method', 'toString'],
    ['a prototype key of a relation', 'company.__proto__'],
  ])('%s is none', (_, name) => {
    expect(refusal(() => resolve(name))).toMatchObject(notFound(name));
  });

  it.each([
    [5, '5'],
    [null, 'null'],
    [true, 'true'],
    [['name'], '["name"]'],
    [{ name: 1 }, '{"name":1}'],
  ])('%j is no name', (field, spelled) => {
    expect(refusal(() => resolve(field))).toMatchObject(notFound(spelled));
  });

  it('says the same of a hidden and of an unknown name', () => {
    const hidden = refusal(() => resolve('passwordHash'));
    const unknown = refusal(() => resolve('passwordHush'));
    expect({ ...hidden, message: '' }).toEqual({ ...unknown, message: '' });
  });

  it('suggests the closest names that can be used', () => {
    expect(refusal(() => resolve('nmae')).suggestions).toEqual(['name']);
    expect(refusal(() => resolve('createdat')).suggestions).toEqual(['createdAt']);
    expect(refusal(() => resolve('price.amuont')).suggestions).toEqual(['price.amount']);
    expect(refusal(() => resolve('varients.sku')).suggestions).toContain('variants.sku');
    expect(refusal(() => resolve('notee')).suggestions).not.toContain('note');
    expect(refusal(() => resolve('x'.repeat(8000))).suggestions).toEqual([]);
    expect(refusal(() => resolve(5)).suggestions).toEqual([]);
  });
});

describe('section 6, models', () => {
  it.each([undefined, null, 'Product'])('%s is the root', (model) => {
    expect(resolve('name', model)).toBe('//name');
    expect(resolve('company.name', model)).toBe('company//name');
  });

  it('a related model stands for the relation to it', () => {
    expect(resolve('name', 'Company')).toBe('company//name');
    expect(resolve('sku', 'Variant')).toBe('variants//sku');
    expect(resolve('price.amount', 'Variant')).toBe('variants/price/amount');
    expect(resolve('country.name', 'Company')).toBe('company.country//name');
  });

  it('a field that the related model does not have is not found there', () => {
    expect(refusal(() => resolve('sku', 'Company'))).toMatchObject(notFound('sku', 'Company'));
  });

  it.each([
    ['is unknown', 'Order', 'Order'],
    ['is spelled in another case', 'company', 'company'],
    ['is a table', 'companies', 'companies'],
    ['is a relation and no model', 'variants', 'variants'],
    ['is reached by two relations', 'Supplier', 'Supplier'],
    ['is two relations away', 'Country', 'Country'],
    ['is an embedded object', 'Money', 'Money'],
    ['is empty', '', ''],
    ['is a prototype key', '__proto__', '__proto__'],
    ['is a number', 5, '5'],
    ['is a boolean', false, 'false'],
    ['is a list', ['Product'], '["Product"]'],
    ['is an object', {}, '{}'],
  ])('a model that %s is not in the query', (_, model, spelled) => {
    expect(refusal(() => resolve('name', model))).toMatchObject({
      code: 'BadSpec',
      message: `The query does not contain model \`${spelled}\`.`,
      pointer: 'filter/0/model',
    });
  });

  it('suggests a model, or the relations between which it cannot choose', () => {
    expect(refusal(() => resolve('name', 'Compny')).suggestions).toEqual(['Company']);
    expect(refusal(() => resolve('name', 'Supplier')).suggestions).toEqual(['supplier', 'maker']);
  });

  it('is looked at before the field', () => {
    expect(refusal(() => resolve('nonsense', 'Order')).code).toBe('BadSpec');
  });

  it('goes over two relations and not three', () => {
    const far = 'company.country.region.name';
    expect(refusal(() => resolve(far))).toMatchObject({ code: 'BadSpec', pointer: 'filter/0/field' });
    expect(refusal(() => resolve('country.region.name', 'Company')).code).toBe('BadSpec');
    expect(resolve(far, undefined, { ...queryLimits, hops: 3 })).toBe('company.country.region//name');
    expect(refusal(() => resolve('company.name', undefined, { ...queryLimits, hops: 0 })).code).toBe('BadSpec');
  });

  it('knows no name behind however many relations', () => {
    const long = `${'parent.'.repeat(2000)}nonsense`;
    expect(refusal(() => resolve(long)).code).toBe('FieldNotFound');
  });
});

describe('usableNames', () => {
  it('lists what can be filtered by, one relation far', () => {
    const names = usableNames(product, 'filterable');
    expect(names).toEqual(expect.arrayContaining(['name', 'price.amount', 'company.name', 'variants.price.currency']));
    for (const name of ['note', 'metadata', 'price', 'price.rate', 'variants', 'company.country.name']) {
      expect(names).not.toContain(name);
    }
    for (const name of names) expect(() => resolve(name)).not.toThrow();
  });

  it('lists what can be sorted by, without lists', () => {
    const names = usableNames(product, 'sortable');
    expect(names).toEqual(expect.arrayContaining(['note', 'price.amount', 'company.name']));
    for (const name of ['blurb', 'variants.sku', 'labels']) expect(names).not.toContain(name);
  });
});
