import { formatMask, type Mask, parseMask } from './mask';
import { MaskError } from './mask-error';
import { project } from './projection';
import type { Shape } from './shape';
import { embedded, many, money, one, outline, scalar, shapeWith } from './shape.fixture';

const company = shapeWith('Company', 'id,name', [scalar('id', 'uuid'), scalar('name'), scalar('vat')]);
const address = shapeWith('Address', 'city', [scalar('street'), scalar('city')]);
const order: Shape = shapeWith('Order', 'number,total,company', [
  scalar('number', 'integer'),
  embedded('total', money),
  scalar('labels', 'text', { array: true }),
  scalar('metadata', 'json'),
  scalar('history', 'json', { array: true }),
  embedded('address', address),
  one('company', () => company),
  many('buyers', () => company),
]);

const shown = (mask: string): string => outline(project(order, parseMask(mask)).projection);
const ignored = (mask: string): string[] => project(order, parseMask(mask)).ignored;

describe('Selecting fields', () => {
  it.each([
    ['in mask order', 'total,number', '{total{amount,currency},number}'],
    ['in the order of first mention', 'number,labels,number', '{number,labels}'],
    ['by the last mention', 'total{amount},number,total{currency}', '{total{currency},number}'],
    ['skipping unknown names with all they hold', 'colour,number,size{x{y},number{z}}', '{number}'],
    ['none for an empty mask', '{}', '{}'],
    ['none for unknown names alone', 'colour,size{x}', '{}'],
    ['with case', 'Number', '{}'],
    ['without patterns', 'num*,**,n', '{}'],
    ['without the names every object has', '__proto__,constructor{name},toString,hasOwnProperty', '{}'],
  ])('%s', (_, mask, expected) => {
    expect(shown(mask)).toBe(expected);
  });

  const rest = '{total{amount,currency},labels,metadata,history,address{city},company{id,name},buyers{id,name}}';

  it.each([
    ['all in the order of the shape', '*', rest.replace('{', '{number,')],
    ['the rest after what is named', 'number,*', rest.replace('{', '{number,')],
    ['the rest, wherever and however often it stands', '*,number,*', rest.replace('{', '{number,')],
    ['the rest, with any sub-mask', 'number,*{colour}', rest.replace('{', '{number,')],
    ['the rest beside restricted fields', '*,total{amount}', `{total{amount},number${rest.slice(23)}`],
    ['the rest of a nested field', 'total{currency,*}', '{total{currency,amount}}'],
    ['a nested field beyond its default', 'company{*}', '{company{id,name,vat}}'],
  ])('* selects %s', (_, mask, expected) => {
    expect(shown(mask)).toBe(expected);
  });

  it('shows the default mask when there is no mask', () => {
    expect(outline(project(order, undefined).projection)).toBe('{number,total{amount,currency},company{id,name}}');
  });

  it('leaves the shape as it was', () => {
    const before = [...order.fields.keys()];
    shown('company{vat},colour,*');
    expect([...order.fields.keys()]).toEqual(before);
    expect(formatMask(order.defaultMask)).toBe('{number,total,company}');
  });
});

describe('A sub-mask', () => {
  it.each([
    ['selects from the full field list of a relation', 'company{vat}', '{company{vat}}'],
    ['selects from the full field list of a list', 'buyers{vat,id}', '{buyers{vat,id}}'],
    ['selects from a nested object', 'address{street}', '{address{street}}'],
    ['of unknown names selects nothing', 'company{x},buyers{x{y}},total{x}', '{company{},buyers{},total{}}'],
    ['that is empty is none on a relation', 'company{}', '{company{id,name}}'],
    ['that is empty is none on a list', 'buyers{}', '{buyers{id,name}}'],
    ['that is empty is none on a nested object', 'address{}', '{address{city}}'],
    ['that is empty is none on free JSON', 'metadata{},history{}', '{metadata,history}'],
    ['that is empty is none on a list of scalars', 'labels{}', '{labels}'],
    ['is kept for values of free JSON', 'metadata{b,a{*}},history{at}', '{metadata{b,a{*}},history{at}}'],
  ])('%s', (_, mask, expected) => {
    expect(shown(mask)).toBe(expected);
  });

  const types = ['text', 'integer', 'bigint', 'decimal', 'boolean', 'date', 'timestamp', 'uuid', 'enum'] as const;

  it.each(types)('is refused on a scalar of type %s, empty or not', (type) => {
    const shape = shapeWith('Row', 'value', [scalar('value', type)]);
    for (const mask of ['value{x}', 'value{}', '*,value{*}']) {
      expect(() => project(shape, parseMask(mask))).toThrow(
        new MaskError('Mask error: Mask is inconsistent with model'),
      );
    }
  });

  it.each(types)('is refused on a list of type %s unless it is empty', (type) => {
    const shape = shapeWith('Row', 'values', [scalar('values', type, { array: true })]);
    expect(() => project(shape, parseMask('values{x}'))).toThrow(MaskError);
    expect(outline(project(shape, parseMask('values{}')).projection)).toBe('{values}');
  });

  it('is refused at any level', () => {
    expect(() => shown('buyers{name{x}}')).toThrow(MaskError);
    expect(() => shown('total{amount{}}')).toThrow(MaskError);
  });

  it('is not looked at below an unknown name', () => {
    expect(shown('x{number{y}},number')).toBe('{number}');
  });
});

describe('A whole nested field', () => {
  it.each(['company', 'company{}'])('is shown by the default mask of its own model: %s', (mask) => {
    expect(shown(mask)).toBe('{company{id,name}}');
  });

  it('may itself hold whole nested fields', () => {
    const invoice = shapeWith('Invoice', 'order', [one('order', () => order)]);
    const { projection } = project(invoice, parseMask('order'));
    expect(outline(projection)).toBe('{order{number,total{amount,currency},company{id,name}}}');
  });
});

describe('Ignored names', () => {
  it.each([
    ['number,total,company{id}', []],
    ['colour', ['colour']],
    ['b,number,a', ['b', 'a']],
    ['a{b{c}},a', ['a']],
    ['total{x,amount},y,company{z,vat}', ['total.x', 'y', 'company.z']],
    ['*,**,x,*{y}', ['**', 'x']],
    ['company{*,x}', ['company.x']],
    ['metadata{x},history{y}', []],
    ['x,company{x,x},x', ['x', 'company.x']],
    ['__proto__{a}', ['__proto__']],
    ['company', []],
  ])('of %s are %j', (mask, expected) => {
    expect(ignored(mask)).toEqual(expected);
  });

  it('do not tell of names in default masks', () => {
    const shape = shapeWith('Row', 'hidden,company', [
      one('company', () => shapeWith('Company', 'id,hidden', [scalar('id')])),
    ]);
    for (const mask of [undefined, parseMask('company'), parseMask('company{}'), parseMask('*')]) {
      expect(project(shape, mask).ignored).toEqual([]);
    }
  });
});

describe('A projection', () => {
  it('carries shapes, fields and the masks of free JSON', () => {
    const { projection } = project(order, parseMask('number,metadata{a},total{amount},buyers{id}'));
    const [number, metadata, total, buyers] = ['number', 'metadata', 'total', 'buyers'].map((name) =>
      order.fields.get(name),
    );
    expect(projection).toEqual({
      shape: order,
      fields: [
        { kind: 'scalar', field: number },
        { kind: 'scalar', field: metadata, mask: parseMask('a') as Mask },
        {
          kind: 'embedded',
          field: total,
          projection: { shape: money, fields: [{ kind: 'scalar', field: money.fields.get('amount') }] },
        },
        {
          kind: 'relation',
          field: buyers,
          projection: { shape: company, fields: [{ kind: 'scalar', field: company.fields.get('id') }] },
        },
      ],
    });
  });
});
