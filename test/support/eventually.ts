import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Repeats an expectation until it holds.
 *
 * @param expectation throws as long as it does not hold
 * @param patience milliseconds after which its error is thrown on
 */
export async function eventually<T>(expectation: () => T | Promise<T>, patience = 30_000): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
