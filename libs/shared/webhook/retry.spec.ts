import { retryDelay } from './retry';

const HOUR = 60 * 60 * 1000;

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
