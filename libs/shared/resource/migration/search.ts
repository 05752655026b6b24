import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What full-text search is made of: `search_text(value)`, the words of a text in lower case and without accents, one blank
 * between two; and `search_query(value)`, which finds texts with all of these words, the last of them as the beginning of
 * one. Words are letters and digits, so that `TEA-COP-100` is three, in whatever way it is written.
 */
export class Search1764000006000 implements MigrationInterface {
  readonly name = 'Search1764000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public');
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public');
    // Immutable as long as nobody changes the rules of unaccent, which are a file on the server.
    await runner.query(`
      CREATE FUNCTION search_text(value text) RETURNS text
      LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
      BEGIN
        -- Half of the work is for letters beyond ASCII, which most texts do not have.
        IF octet_length(value) > length(value) THEN
          value := public.unaccent('public.unaccent', normalize(value, NFKC));
        END IF;
        RETURN btrim(regexp_replace(lower(coalesce(value, '')), '[^[:alnum:]]+', ' ', 'g'));
      END $$`);
    await runner.query(`
      CREATE FUNCTION search_query(value text) RETURNS tsquery
      LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
      BEGIN
        RETURN to_tsquery('simple', nullif(replace(public.search_text(value), ' ', ' & '), '') || ':*');
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION search_query(text)');
    await runner.query('DROP FUNCTION search_text(text)');
    await runner.query('DROP EXTENSION pg_trgm');
    await runner.query('DROP EXTENSION unaccent');
  }
}
