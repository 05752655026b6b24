import { validate, version } from 'uuid';
import { freshId, requestId } from './request-id';

const idFor = (given?: string): string => requestId({ headers: { 'x-request-id': given } });

describe('requestId', () => {
  it.each(['a', 'req-1/2', '!~', 'x'.repeat(128)])('keeps %s', (given) => {
    expect(idFor(given)).toBe(given);
  });

  it.each([undefined, '', ' ', 'a b', 'a, b', 'ä', 'x'.repeat(129), 'a\tb'])('replaces %j by a fresh one', (given) => {
    expect(version(idFor(given))).toBe(7);
  });

  it('makes valid, distinct UUIDs of version 7 that begin with the time', () => {
    const before = Date.now();
    const ids = Array.from({ length: 1000 }, freshId);
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(new Set(ids).size).toBe(1000);
    const time = parseInt(ids[0].replace('-', '').slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  });
});
