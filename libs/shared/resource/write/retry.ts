import { setTimeout as sleep } from 'node:timers/promises';
import { sqlState } from '@app/shared/database';

/** Serialization failure and deadlock (PostgreSQL manual, section 13.5): nothing has happened, and the same again may succeed. */
const GIVEN_UP = new Set(['40001', '40P01']);

/** After so many the client is told to come back later. */
const ATTEMPTS = 5;

/** Milliseconds of the longest first wait; each further one may be twice as long. */
const WAIT_MS = 20;

/**
 * Runs a transaction again that PostgreSQL has given up for the sake of another one, after a wait by chance, so that the
 * two do not meet again.
 *
 * @param transaction leaves nothing behind when it fails
 * @throws whatever the last attempt throws
 */
export async function retry<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !GIVEN_UP.has(sqlState(error) ?? '')) throw error;
      await sleep(Math.random() * WAIT_MS * 2 ** (attempt - 1));
    }
  }
}
