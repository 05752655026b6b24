import { rowsAfter } from './key-set';
import type { OrderKey } from './order';
import { Parameters } from './parameters';

const key = (column: string, options: Partial<OrderKey> = {}): OrderKey => ({
  column,
  type: 'text',
  direction: 'asc',
  nulls: options.direction === 'desc' ? 'first' : 'last',
  nullable: false,
  indexed: true,
  ...options,
});

const after = (keys: OrderKey[], nulls = keys.map(() => false)): string[] =>
  rowsAfter(keys, 'id', nulls, new Parameters());

describe('The rows after a row', () => {
  it('are one comparison of rows where all goes one way and nothing is null, which an index serves whole', () => {
    expect(after([])).toEqual(['(id) > ($1::uuid)']);
    expect(after([key('a'), key('b')])).toEqual(['(a, b, id) > ($1::text, $2::text, $3::uuid)']);
    expect(after([key('a', { direction: 'desc' })])).toEqual(['(a, id) < ($1::text, $2::uuid)']);
  });

  it('are a range of the first value with a condition for its ties otherwise', () => {
    expect(after([key('a', { direction: 'desc' }), key('b')])).toEqual([
      'a <= $1::text AND (a < $1::text OR (b >= $2::text AND (b > $2::text OR id > $3::uuid)))',
    ]);
  });

  it('have their ties broken by the id in the direction of the last value', () => {
    expect(after([key('a'), key('b', { direction: 'desc' })])).toEqual([
      'a >= $1::text AND (a > $1::text OR (b <= $2::text AND (b < $2::text OR id < $3::uuid)))',
    ]);
  });

  it('are two ranges where nulls come later', () => {
    expect(after([key('a', { nullable: true })])).toEqual([
      'a >= $1::text AND (a > $1::text OR id > $2::uuid)',
      'a IS NULL',
    ]);
    expect(after([key('a', { direction: 'desc', nullable: true })], [true])).toEqual([
      'a IS NULL AND id < $1::uuid',
      'a IS NOT NULL',
    ]);
  });

  it('are the nulls alone where these come last, and are reached', () => {
    expect(after([key('a', { nullable: true })], [true])).toEqual(['a IS NULL AND id > $1::uuid']);
  });

  it('may be null in a value that only breaks ties', () => {
    expect(after([key('a'), key('b', { nullable: true })])).toEqual([
      'a >= $1::text AND (a > $1::text OR (b >= $2::text AND (b > $2::text OR id > $3::uuid) OR b IS NULL))',
    ]);
  });
});
