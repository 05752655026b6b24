import { Client } from 'pg';
import { listOf } from '@app/shared/database';

describe('A list whose length the planner does not see', () => {
  let client: Client;

  beforeAll(async () => {
    client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
    await client.connect();
    await client.query(`CREATE TEMPORARY TABLE thing AS SELECT id FROM generate_series(1, 10000) id`);
    await client.query('CREATE UNIQUE INDEX ON thing (id)');
    await client.query('ANALYZE thing');
  });

  afterAll(() => client.end());

  /** How often a statement was planned for its values alone, of ten times. */
  async function plannedAnew(name: string, text: string): Promise<number> {
    for (let time = 0; time < 10; time++) {
      const { rows } = await client.query({ name, text, values: [[3, 1, 2]] });
      expect(rows).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
    }
    const { rows } = await client.query<{ custom: string }>(
      'SELECT custom_plans AS custom FROM pg_prepared_statements WHERE name = $1',
      [name],
    );
    return Number(rows[0].custom);
  }

  it('has one plan for all calls, and by its index, where a list that is seen has one for each', async () => {
    const hidden = listOf('$1::int[]');
    expect(await plannedAnew('seen', 'SELECT id FROM thing WHERE id = ANY ($1) ORDER BY id')).toBe(10);
    expect(await plannedAnew('hidden', `SELECT id FROM thing WHERE id = ANY (${hidden}) ORDER BY id`)).toBe(5);
    const { rows } = await client.query(
      `EXPLAIN SELECT FROM thing WHERE id = ANY (${hidden.replace('$1', `'{1,2}'`)})`,
    );
    expect(JSON.stringify(rows)).toContain('thing_id_idx');
  });
});
