import type { QueryRunner } from 'typeorm';
import { searchIndex } from '@app/shared/model';

/** A document to search in, in names of the database. */
export interface SearchColumns {
  /** Most important first; of more than four, the rest weighs the same. */
  columns: readonly string[];
  /** Those of them that hold short texts, which are looked through by trigrams as well. */
  short: readonly string[];
  /** The level that the document is for, as in `manager`, where it is not the lowest. */
  level?: string;
}

const WEIGHTS = ['A', 'B', 'C', 'D'];

function namesOf(table: string, { level }: SearchColumns): { vector: string; text: string; made: string } {
  const suffix = level === undefined ? '' : `_${level}`;
  return { vector: `search_vector${suffix}`, text: `search_text${suffix}`, made: `${table}_search${suffix}` };
}

/**
 * For migrations: gives a table what `@Model({ search })` declares, two columns that a trigger keeps up to date and their
 * indexes.
 */
export async function addSearch(runner: QueryRunner, table: string, document: SearchColumns): Promise<void> {
  const { columns, short } = document;
  const { vector, text, made } = namesOf(table, document);
  const words = columns.map((column, index) => {
    const weight = WEIGHTS[Math.min(index, WEIGHTS.length - 1)];
    return `setweight(to_tsvector('simple', public.search_text(NEW."${column}")), '${weight}')`;
  });
  const texts = short.map((column) => `NEW."${column}"`);
  await runner.query(`ALTER TABLE "${table}" ADD "${vector}" tsvector, ADD "${text}" text`);
  await runner.query(
    `CREATE FUNCTION "${made}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ` +
      `NEW."${vector}" := ${words.join(' || ')}; ` +
      `NEW."${text}" := public.search_text(concat_ws(' ', ${texts.join(', ')})); RETURN NEW; END $$`,
  );
  const watched = columns.map((column) => `"${column}"`).join(', ');
  await runner.query(
    `CREATE TRIGGER "${made}" BEFORE INSERT OR UPDATE OF ${watched} ON "${table}" FOR EACH ROW EXECUTE FUNCTION "${made}"()`,
  );
  await runner.query(`UPDATE "${table}" SET "${columns[0]}" = "${columns[0]}"`);
  await runner.query(`CREATE INDEX "${searchIndex(table, vector)}" ON "${table}" USING gin ("${vector}")`);
  await runner.query(
    `CREATE INDEX "${searchIndex(table, text)}" ON "${table}" USING gin ("${text}" public.gin_trgm_ops)`,
  );
}

/** Takes back what {@link addSearch} did. */
export async function dropSearch(runner: QueryRunner, table: string, document: SearchColumns): Promise<void> {
  const { vector, text, made } = namesOf(table, document);
  await runner.query(`DROP TRIGGER "${made}" ON "${table}"`);
  await runner.query(`DROP FUNCTION "${made}"()`);
  await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${text}", DROP COLUMN "${vector}"`);
}
