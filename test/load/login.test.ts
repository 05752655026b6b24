import { buildPerson } from '../auth/people';
import { type Reply, useApi } from '../support/request';

/** More than a person does, and than the limits of production let through. */
const TRIES = 1000;
const CROWD = 500;
const MIB = 1024 * 1024;

const api = useApi();

const login = (email: string): Promise<Reply> => api.post('/v1/auth/login', { email, password: 'not the password' });

const quantile = (sorted: readonly number[], part: number): number => sorted[Math.floor((sorted.length - 1) * part)];

/** Milliseconds, for people. */
function describeTimes(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const [low, median, high] = [0.25, 0.5, 0.75].map((part) => quantile(sorted, part).toFixed(2));
  return `${name}: median ${median} ms, middle half ${low} to ${high} ms, ${times.length} tries`;
}

/** Welch's t: how many standard errors two means lie apart; below 2 is chance. */
function welch(one: readonly number[], other: readonly number[]): number {
  const [first, second] = [one, other].map((times) => {
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    const variance = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (times.length - 1);
    return { mean, error: variance / times.length };
  });
  return (first.mean - second.mean) / Math.sqrt(first.error + second.error);
}

it(`${TRIES} failed sign-ins take as long for addresses that are known as for others; the figures are printed`, async () => {
  const { email } = await buildPerson(api);
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  const attempt = async (which: 'known' | 'unknown', address: string): Promise<void> => {
    const began = performance.now();
    const { status } = await login(address);
    times[which].push(performance.now() - began);
    expect(status).toBe(401);
  };
  for (let pair = 0; pair < TRIES / 2; pair++) {
    // Both at once, and each first by turns: what else the machine does meets them alike.
    const both = [attempt.bind(null, 'known', email), attempt.bind(null, 'unknown', `nobody-${pair}@shop.example`)];
    await Promise.all((pair % 2 ? both : both.reverse()).map((ask) => ask()));
  }
  const apart = welch(times.known, times.unknown).toFixed(2);
  process.stdout.write(
    `${describeTimes('known', times.known)}\n${describeTimes('unknown', times.unknown)}\nWelch's t: ${apart}\n`,
  );
  expect([times.known.length, times.unknown.length]).toEqual([TRIES / 2, TRIES / 2]);
}, 180_000);

it(`${CROWD} sign-ins at once are worked off or refused, in bounded memory, while other routes go on`, async () => {
  const { email } = await buildPerson(api);
  await login(email);
  const before = process.memoryUsage().rss;
  let most = before;
  let left = CROWD;
  const crowd = Promise.all(
    Array.from({ length: CROWD }, async (_, count) => {
      const { status, body } = await login(count % 2 ? email : `nobody-${count}@shop.example`);
      left--;
      return [status, body.code];
    }),
  );
  let meanwhile = 0;
  while (left > 0) {
    const replies = await Promise.all([api.get('/health/live'), api.get('/v1/catalog/products')]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    if (left > 0) meanwhile++;
    most = Math.max(most, process.memoryUsage().rss);
  }
  const replies = await crowd;
  for (const reply of replies) {
    expect([
      [401, 'unauthorized'],
      [503, 'overloaded'],
    ]).toContainEqual(reply);
  }
  expect(replies.filter(([status]) => status === 401).length).toBeGreaterThan(60);
  expect(meanwhile).toBeGreaterThan(3);
  process.stdout.write(
    `${CROWD} sign-ins: ${Math.round((most - before) / MIB)} MiB more at most, ${meanwhile} answers of other routes meanwhile\n`,
  );
  // Each hash takes 19 MiB: all at once would take ten thousand.
  expect((most - before) / MIB).toBeLessThan(500);
});
