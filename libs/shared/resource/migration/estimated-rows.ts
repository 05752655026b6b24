import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `estimated_rows(query, parameters)`: how many rows the planner expects of a query, which is not run. The query's `$1` is
 * the array of parameters, so that no value ever stands in its text.
 */
export class EstimatedRows1764000005000 implements MigrationInterface {
  readonly name = 'EstimatedRows1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    // Volatile, since PostgreSQL takes EXPLAIN for a statement that might write.
    await runner.query(`
      CREATE FUNCTION estimated_rows(query text, parameters text[]) RETURNS bigint
      LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        plan json;
      BEGIN
        EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan USING parameters;
        RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION estimated_rows(text, text[])');
  }
}
