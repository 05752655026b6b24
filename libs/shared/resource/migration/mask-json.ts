import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `mask_json(value, mask)`: the text of free JSON filtered by a mask, as `maskValue` of the serialization room does it.
 * In the database, so that it works at every depth of an answer, and numbers stay exact. In the mask, null stands for
 * "whole", an object for a sub-mask.
 */
export class MaskJson1764000000000 implements MigrationInterface {
  readonly name = 'MaskJson1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION mask_json(value jsonb, mask json) RETURNS text
      LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
      DECLARE
        key text;
        sub json;
        parts text[] := '{}';
        shown text[] := '{}';
      BEGIN
        IF jsonb_typeof(value) = 'array' THEN
          RETURN '[' || coalesce(
            (SELECT string_agg(mask_json(element, mask), ',' ORDER BY place)
             FROM jsonb_array_elements(value) WITH ORDINALITY AS list(element, place)), '') || ']';
        ELSIF jsonb_typeof(value) <> 'object' THEN
          RETURN value::text;
        END IF;
        FOR key, sub IN SELECT entry.key, entry.value FROM json_each(mask) AS entry LOOP
          CONTINUE WHEN key = '*' OR NOT value ? key;
          IF json_typeof(sub) = 'null' THEN
            parts := parts || (to_json(key)::text || ':' || (value -> key)::text);
            shown := shown || key;
          ELSIF jsonb_typeof(value -> key) <> 'null' THEN
            parts := parts || (to_json(key)::text || ':' || mask_json(value -> key, sub));
            shown := shown || key;
          END IF;
        END LOOP;
        IF (SELECT bool_or(entry.key = '*') FROM json_each(mask) AS entry) THEN
          parts := parts || ARRAY(
            SELECT to_json(rest.key)::text || ':' || rest.value::text
            FROM jsonb_each(value) AS rest WHERE rest.key <> ALL (shown));
        END IF;
        RETURN '{' || array_to_string(parts, ',') || '}';
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION mask_json(jsonb, json)');
  }
}
