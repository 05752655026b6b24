import type { DataSource } from 'typeorm';

/**
 * Has PostgreSQL give up the first transaction that writes to a table while a request is made, as it gives up one of two that wait for each
 * other. What a sequence has counted, no rollback takes back.
 *
 * @returns what the request does
 */
export async function givenUpOnce<T>(dataSource: DataSource, table: string, request: () => Promise<T>): Promise<T> {
  await dataSource.query(`
    CREATE SEQUENCE giving_up;
    CREATE FUNCTION give_up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('giving_up') = 1 THEN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER give_up AFTER INSERT OR UPDATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION give_up()`);
  try {
    const answer = await request();
    const [{ times }] = await dataSource.query<{ times: number }[]>(
      'SELECT last_value::integer AS times FROM giving_up',
    );
    expect(times).toBeGreaterThan(1);
    return answer;
  } finally {
    await dataSource.query('DROP FUNCTION give_up() CASCADE; DROP SEQUENCE giving_up');
  }
}
