import { validate, version } from 'uuid';
import { Random } from './random';

const sample = <T>(seed: number, draw: (random: Random) => T): T[] => {
  const random = new Random(seed);
  return Array.from({ length: 2000 }, () => draw(random));
};

describe('chance', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(sample(7, (random) => random.next())).toEqual(sample(7, (random) => random.next()));
    expect(sample(7, (random) => random.next())).not.toEqual(sample(8, (random) => random.next()));
  });

  it('comes to every whole number of a range and to no other', () => {
    expect([...new Set(sample(7, (random) => random.integer(2, 5)))].sort()).toEqual([2, 3, 4, 5]);
  });

  it('makes identifiers of a moment that differ', () => {
    const moment = new Date('2026-01-02T03:04:05.678Z');
    const ids = sample(7, (random) => random.uuid(moment));
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(ids.every((id) => parseInt(id.replace('-', '').slice(0, 12), 16) === moment.getTime())).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
