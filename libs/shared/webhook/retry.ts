const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** As Standard Webhooks recommends: three days and a little more in all. */
const DELAYS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** A delay may be longer by so much of itself, so that what failed together does not come back together. */
const JITTER = 0.1;

/**
 * How long to wait after a failed attempt, in milliseconds.
 *
 * @param attempt 1 for the first
 * @returns undefined when it was the last
 */
export function retryDelay(attempt: number, random: () => number = Math.random): number | undefined {
  const delay = DELAYS.at(attempt - 1);
  return delay === undefined || attempt < 1 ? undefined : Math.round(delay * (1 + JITTER * random()));
}
