import type { EntityManager, QueryRunner } from 'typeorm';
import type { TextReader } from './read-pool';
import type { RequestClient } from './request-client';
import { statementOf } from './statement-of';
import type { PreparedStatement, TextRows } from './text-query';

const clients = new WeakMap<QueryRunner, RequestClient>();

/**
 * Runs a prepared statement in the transaction of a manager, or by itself where it has none. In a transaction, what is asked for
 * one after the other, without a wait between, runs in that order and goes out as one message; see {@link together}.
 */
export function read(
  { queryRunner, connection }: EntityManager,
  statement: PreparedStatement | string,
  values: readonly unknown[],
): Promise<TextRows> {
  const prepared = typeof statement === 'string' ? statementOf(statement) : statement;
  if (!queryRunner) return readAlone(connection.createQueryRunner(), prepared, values);
  const client = clients.get(queryRunner);
  if (client) return client.read(prepared, values);
  return queryRunner.connect().then((connected: RequestClient) => {
    clients.set(queryRunner, connected);
    return connected.read(prepared, values);
  });
}

async function readAlone(
  runner: QueryRunner,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<TextRows> {
  try {
    const client = (await runner.connect()) as RequestClient;
    return await client.read(statement, values);
  } finally {
    await runner.release();
  }
}

/** Reads inside the transaction of a manager. */
export const readerOf = (manager: EntityManager): TextReader => ({
  read: (statement, values) => read(manager, statement, values),
});

/**
 * Begins several things in their order, and waits for all of them. What they ask PostgreSQL for at once goes out as one message.
 *
 * @throws whatever the first one throws that fails, in their order
 */
export async function together<T extends readonly (() => unknown)[]>(
  ...work: T
): Promise<{ -readonly [P in keyof T]: Awaited<ReturnType<T[P]>> }> {
  const outcomes = await Promise.allSettled(work.map(begin));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as never;
}

/** What fails at once fails like what fails later. */
const begin = (work: () => unknown): Promise<unknown> => new Promise((resolve) => resolve(work()));
