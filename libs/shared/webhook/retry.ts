const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** As Standard Webhooks recommends: three days and a little more in all. */
const DELAYS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** So many messages in a row without an answer, and the receiver is left alone for a while. */
export const MOST_UNANSWERED = 3;

/** The shortest and the longest while. */
const PAUSE = 30 * SECOND;
const LONGEST_PAUSE = 10 * MINUTE;

/** When a message comes again for which there was no place, in milliseconds. */
export const FULL_DELAY = 5 * SECOND;

/**
 * For how long nothing is sent to a receiver that has not answered, in milliseconds: half a minute at first, and twice as long each time that
 * the message after that is not answered, either.
 *
 * @param unanswered how many messages in a row it has not answered
 * @returns undefined while that may be chance
 */
export const pauseAfter = (unanswered: number): number | undefined =>
  unanswered < MOST_UNANSWERED ? undefined : Math.min(PAUSE * 2 ** (unanswered - MOST_UNANSWERED), LONGEST_PAUSE);

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
