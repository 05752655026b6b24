import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** The connection of a transaction, for what TypeORM has no words for. */
export function clientOf({ queryRunner }: EntityManager): PoolClient {
  const client = (queryRunner as unknown as { databaseConnection?: PoolClient } | undefined)?.databaseConnection;
  if (!client) throw new Error('This is no transaction that has begun');
  return client;
}
