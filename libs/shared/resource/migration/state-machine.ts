import type { QueryRunner } from 'typeorm';
import { type StateMachine, transitionsOf } from '@app/shared/model';

/** For migrations: the database lets a row go from state to state as the machine says, whoever asks. */
export async function addStateMachine(
  runner: QueryRunner,
  table: string,
  column: string,
  machine: StateMachine,
): Promise<void> {
  const known = transitionsOf(machine).map(([from, to]) => `('${from}', '${to}')`);
  await runner.query(
    `CREATE TRIGGER "${table}_${column}_machine" BEFORE UPDATE OF "${column}" ON "${table}" FOR EACH ROW ` +
      `WHEN (OLD."${column}" <> NEW."${column}" AND (OLD."${column}"::text, NEW."${column}"::text) NOT IN (${known.join(', ')})) ` +
      `EXECUTE FUNCTION public.refuse('409', 'illegal_transition', '${column}', 'This state cannot follow the one before')`,
  );
}

/** Takes back what {@link addStateMachine} did. */
export async function dropStateMachine(runner: QueryRunner, table: string, column: string): Promise<void> {
  await runner.query(`DROP TRIGGER "${table}_${column}_machine" ON "${table}"`);
}
