import { pauseAfter, retryDelay } from './retry';

const HOUR = 60 * 60 * 1000;

it('a receiver that does not answer is left alone for longer and longer, up to ten minutes', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 500].map((unanswered) => (pauseAfter(unanswered) ?? 0) / 60_000);
  expect(minutes).toEqual([0, 0, 0.5, 1, 2, 4, 8, 10, 10]);
});

describe('an undelivered message', () => {
  it('is tried again, less and less often, for three days', () => {
    const delays = Array.from({ length: 9 }, (_, index) => retryDelay(index + 1, () => 0) ?? NaN);
    expect(delays[0]).toBe(5000);
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    const hours = delays.reduce((sum, delay) => sum + delay, 0) / HOUR;
    expect(hours).toBeGreaterThan(72);
    expect(hours).toBeLessThan(78);
    expect(retryDelay(10)).toBeUndefined();
  });

  it('does not come back together with all others', () => {
    expect(retryDelay(9, () => 0.5)).toBe(25.2 * HOUR);
  });
});
