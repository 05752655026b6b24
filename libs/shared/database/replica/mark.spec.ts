import { caughtUpTo } from './mark';

const MARKS = [
  { at: 10, place: 100n },
  { at: 20, place: 100n },
  { at: 30, place: 250n },
];

describe('caughtUpTo', () => {
  it.each([
    ['before all marks', 99n, -Infinity],
    ['at a place where nothing was written for a while', 100n, 20],
    ['between two marks', 249n, 20],
    ['at the last mark', 250n, 30],
    ['behind all marks', 1n << 60n, 30],
  ])('knows a server that is %s', (_, place, moment) => {
    expect(caughtUpTo(place, MARKS)).toBe(moment);
  });
});
