import type { Count, Counter } from './counters';
import { RateLimit, type Standing } from './rate-limit';

const WINDOW_MS = 60_000;

/** A counter that all processes of a test share, and how often it was asked. */
class SharedCounter implements Counter {
  asked = 0;
  private count = 0;
  private readonly endsAt = 0;

  add(_key: string, step: number): Promise<Count> {
    this.asked++;
    if (Date.now() >= this.endsAt) Object.assign(this, { count: 0, endsAt: Date.now() + WINDOW_MS });
    this.count += step;
    return Promise.resolve({ count: this.count, endsIn: this.endsAt - Date.now() });
  }
}

const takeMany = (limits: readonly RateLimit[], size: number): Promise<Standing[]> =>
  Promise.all(Array.from({ length: size }, async (_, index) => limits[index % limits.length].take('a')));

const admitted = (standings: readonly Standing[]): number => standings.filter(({ isAllowed }) => isAllowed).length;

beforeEach(() => void jest.useFakeTimers({ now: 0, doNotFake: ['nextTick', 'queueMicrotask'] }));
afterEach(() => void jest.useRealTimers());

describe('a rate limit', () => {
  it.each([1, 7, 100, 999, 2500])('of %d admits just as many, however many come at once', async (most) => {
    const limit = new RateLimit(new SharedCounter(), most);
    expect(admitted(await takeMany([limit], most + 50))).toBe(most);
  });

  it('is never exceeded by several processes together, and used up by those that still ask', async () => {
    const counter = new SharedCounter();
    const processes = [1, 2, 3].map(() => new RateLimit(counter, 1000));
    expect(admitted(await takeMany(processes, 3003))).toBe(1000);
  });

  it('says how many are left and for how long', async () => {
    const limit = new RateLimit(new SharedCounter(), 3);
    const standings: Standing[] = [];
    for (let time = 0; time < 4; time++) {
      jest.setSystemTime(time * 10_000);
      standings.push(await limit.take('a'));
    }
    expect(standings).toEqual([
      { isAllowed: true, remaining: 2, reset: 60 },
      { isAllowed: true, remaining: 1, reset: 50 },
      { isAllowed: true, remaining: 0, reset: 40 },
      { isAllowed: false, remaining: 0, reset: 30 },
    ]);
  });

  it('begins anew with the next window', async () => {
    const limit = new RateLimit(new SharedCounter(), 200);
    await takeMany([limit], 300);
    jest.setSystemTime(WINDOW_MS - 1);
    expect(await limit.take('a')).toMatchObject({ isAllowed: false, reset: 1 });
    jest.setSystemTime(WINDOW_MS);
    expect(await limit.take('a')).toMatchObject({ isAllowed: true, remaining: 199 });
  });

  it('asks the counter for one request in fifty, and no more for a client that is over it', async () => {
    const counter = new SharedCounter();
    const limit = new RateLimit(counter, 5000);
    for (let count = 0; count < 5000; count++) await limit.take('a');
    expect(counter.asked).toBe(5000 / 50);
    await limit.take('a');
    const { asked } = counter;
    expect(admitted(await takeMany([limit], 1000))).toBe(0);
    expect(counter.asked).toBe(asked);
  });
});
