import type { DataSource } from 'typeorm';
import { eventually } from './eventually';

/**
 * Makes requests run into each other, whatever the machine does: rows are held until all of them wait for a lock.
 *
 * @param rows SQL that selects what is held, with its parameters
 */
export async function collide<T>(
  dataSource: DataSource,
  rows: readonly [sql: string, parameters?: unknown[]],
  requests: readonly (() => Promise<T>)[],
): Promise<T[]> {
  const holder = dataSource.createQueryRunner();
  await holder.startTransaction();
  try {
    await holder.query(`${rows[0]} FOR UPDATE`, rows[1]);
    const replies = Promise.all(requests.map((request) => request()));
    await eventually(async () => {
      const waiting: unknown[] = await dataSource.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      expect(waiting).toHaveLength(requests.length);
    });
    await holder.commitTransaction();
    return await replies;
  } finally {
    await holder.release();
  }
}
