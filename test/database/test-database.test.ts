import { Client, type QueryResultRow } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';

async function query<T extends QueryResultRow>({ url }: TestDatabase, sql: string): Promise<T[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the databases of test files', () => {
  it('have the newest schema, are apart from each other, and go away', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await query(one, 'CREATE TABLE mine (id int)');
    expect(await query(one, `SELECT to_regclass('mine') IS NOT NULL AS there`)).toEqual([{ there: true }]);
    expect(await query(other, `SELECT to_regclass('mine') IS NOT NULL AS there`)).toEqual([{ there: false }]);
    expect(await query(other, 'SELECT count(*)::int > 0 AS migrated FROM migrations')).toEqual([{ migrated: true }]);

    await Promise.all([one.drop(), other.drop()]);
    await expect(query(one, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});

describe('the environment of tests', () => {
  it('is no shell of a developer, and lives in a zone that is not UTC', () => {
    expect(process.env).toMatchObject({ NODE_ENV: 'test', TZ: 'America/St_Johns' });
    expect(process.env).not.toHaveProperty('DATABASE_URL');
    expect(process.env).not.toHaveProperty('REDIS_URL');
    expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset()).toBe(210);
  });
});
