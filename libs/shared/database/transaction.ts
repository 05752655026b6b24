import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { sqlState } from './sql-state';

/** Serialization failure and deadlock (PostgreSQL manual, section 13.5): nothing has happened, and the same again may succeed. */
const GIVEN_UP = new Set(['40001', '40P01']);

/** After so many the client is told to come back later. */
const ATTEMPTS = 5;

/** Milliseconds of the longest first wait; each further one may be twice as long. */
const WAIT_MS = 20;

/** Whether PostgreSQL has given a transaction up for the sake of another one. */
export const isGivenUp = (error: unknown): boolean => GIVEN_UP.has(sqlState(error) ?? '');

/**
 * One transaction: the only way into one (`test/architecture/text.test.ts`). One that PostgreSQL gives up for the sake of another is
 * run again after a wait by chance, so that the two do not meet again.
 *
 * @param work may run more than once, each time in a transaction of its own; it changes nothing but the database
 * @param isolation by default that of PostgreSQL, READ COMMITTED
 * @throws whatever the last attempt throws
 */
export async function transact<T>(
  source: Pick<DataSource, 'transaction'>,
  work: (manager: EntityManager) => Promise<T>,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ' = 'READ COMMITTED',
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await (isolation === 'READ COMMITTED' ? source.transaction(work) : source.transaction(isolation, work));
    } catch (error) {
      if (attempt === ATTEMPTS || !isGivenUp(error)) throw error;
      await sleep(Math.random() * WAIT_MS * 2 ** (attempt - 1));
    }
  }
}

/**
 * A part of a transaction that is undone alone where it fails. What PostgreSQL gives up is the whole: that goes on to {@link transact}.
 *
 * @throws Error outside of a transaction
 */
export async function savepoint<T>(manager: EntityManager, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  if (!manager.queryRunner?.isTransactionActive) throw new Error('There is no transaction to be a part of');
  return manager.transaction(work);
}
