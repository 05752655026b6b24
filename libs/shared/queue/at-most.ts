import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits for something, but no longer than given.
 *
 * @param milliseconds after which it is given up
 * @returns false when it was given up
 * @throws what the promise throws within that time
 */
export const atMost = (milliseconds: number, promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), sleep(milliseconds, false, { ref: false })]);
