import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `addCodeReference` needs: both sides of a reference by code, for one code and for lists of them. */
export class CodeReferences1764001054000 implements MigrationInterface {
  readonly name = 'CodeReferences1764001054000';

  async up(runner: QueryRunner): Promise<void> {
    // Holds the rows as a foreign key does: whoever deletes one of them waits, and then sees who refers to it.
    await runner.query(
      `CREATE FUNCTION "codes_exist"() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE
  value jsonb := to_jsonb(NEW) -> TG_ARGV[0];
  codes text[];
  found text[];
  missing text;
BEGIN
  codes := CASE jsonb_typeof(value) WHEN 'array' THEN ARRAY(SELECT jsonb_array_elements_text(value)) ELSE ARRAY[value #>> '{}'] END;
  IF cardinality(codes) = 0 THEN RETURN NEW; END IF;
  EXECUTE format('SELECT array_agg(code) FROM (SELECT code::text FROM %I WHERE code = ANY ($1) FOR KEY SHARE) held', TG_ARGV[1])
    INTO found USING codes;
  SELECT code INTO missing FROM unnest(codes) code WHERE code <> ALL (coalesce(found, '{}')) LIMIT 1;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'TP422', HINT = 'reference_not_found', COLUMN = TG_ARGV[2],
      MESSAGE = format('There is no %s %s', TG_ARGV[1], missing);
  END IF;
  RETURN NEW;
END $$`,
    );
    await runner.query(
      `CREATE FUNCTION "code_unused"() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE used boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.code = OLD.code THEN RETURN NULL; END IF;
  END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE $1 = ANY (ARRAY[]::text[] || %I))', TG_ARGV[0], TG_ARGV[1]) INTO used USING OLD.code;
  IF used THEN
    RAISE EXCEPTION USING ERRCODE = 'TP409', HINT = 'still_referenced', MESSAGE = 'Other rows still refer to it';
  END IF;
  RETURN NULL;
END $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION "code_unused"()`);
    await runner.query(`DROP FUNCTION "codes_exist"()`);
  }
}
