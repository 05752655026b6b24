import type { DataSource } from 'typeorm';
import { eventually } from './eventually';

/** Makes something that recurs due, and waits until the scheduler has run it. */
export async function runRecurring(dataSource: DataSource, name: string): Promise<void> {
  const now = await eventually(async () => {
    const sql = `UPDATE recurrence SET due_at = now() - interval '1 second' WHERE name = $1 RETURNING now()::text AS now`;
    const [rows] = await dataSource.query<[{ now: string }[], number]>(sql, [name]);
    expect(rows).toHaveLength(1);
    return rows[0].now;
  });
  await eventually(async () => {
    const sql = 'SELECT last_run_at >= $2::timestamptz AS ran, error FROM recurrence WHERE name = $1';
    expect(await dataSource.query(sql, [name, now])).toEqual([{ ran: true, error: null }]);
  });
}
