import type { QueryRunner } from 'typeorm';

/** A column that holds codes of reference data, and cannot be a foreign key: a list of them, or a part of an amount or address. */
export interface CodeColumn {
  table: string;
  column: string;
  /** The table that has the codes. */
  of: 'country' | 'currency';
  /** What bodies call it, as in `price/currency`. */
  field: string;
}

const triggers = ({ table, column, of }: CodeColumn): { exist: string; unused: string } => ({
  exist: `${table}_${column}_exist`,
  unused: `${of}_unused_by_${table}_${column}`,
});

/** Has the database see to it that the codes of a column exist, as a foreign key would; made after `CodeReference`. */
export async function addCodeReference(runner: QueryRunner, reference: CodeColumn): Promise<void> {
  const { table, column, of, field } = reference;
  const { exist, unused } = triggers(reference);
  await runner.query(
    `CREATE TRIGGER "${exist}" BEFORE INSERT OR UPDATE OF "${column}" ON "${table}" FOR EACH ROW WHEN (NEW."${column}" IS NOT NULL) EXECUTE FUNCTION "codes_exist"('${column}', '${of}', '${field}')`,
  );
  await runner.query(
    `CREATE TRIGGER "${unused}" AFTER DELETE OR UPDATE OF "code" ON "${of}" FOR EACH ROW EXECUTE FUNCTION "code_unused"('${table}', '${column}')`,
  );
}

/** Takes {@link addCodeReference} back. */
export async function dropCodeReference(runner: QueryRunner, reference: CodeColumn): Promise<void> {
  const { exist, unused } = triggers(reference);
  await runner.query(`DROP TRIGGER "${unused}" ON "${reference.of}"`);
  await runner.query(`DROP TRIGGER "${exist}" ON "${reference.table}"`);
}
