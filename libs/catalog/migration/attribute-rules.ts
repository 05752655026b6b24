import type { MigrationInterface, QueryRunner } from 'typeorm';

const refusal = (status: number, hint: string, column: string, message: string): string =>
  `RAISE EXCEPTION USING ERRCODE = 'TP${status}', HINT = '${hint}', COLUMN = '${column}', MESSAGE = '${message}'`;

/** Fills in what a value is by the rules of the product's type, and refuses what is none of them. */
const RULE = `CREATE FUNCTION "assigned_value_rule"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE rule record; key text;
BEGIN
  -- Held, so that the rules stay what they are until this is written.
  SELECT a.kind, t.level, t."constraint", t.variant_selection INTO rule FROM product p
    JOIN product_type_attribute t ON t.product_type_id = p.product_type_id AND t.attribute_id = NEW.attribute_id
    JOIN attribute a ON a.id = t.attribute_id WHERE p.id = NEW.product_id FOR SHARE OF t, a;
  IF NOT FOUND OR (rule.level = 'variant') <> (NEW.variant_id IS NOT NULL) THEN
    ${refusal(422, 'attribute_unknown', 'attributes', 'The product type has no such attribute')};
  END IF;
  IF NEW.variant_id IS NOT NULL AND NOT EXISTS (SELECT FROM variant WHERE id = NEW.variant_id AND product_id = NEW.product_id) THEN
    ${refusal(422, 'variant_unknown', 'attributes', 'The variant is of another product')};
  END IF;
  IF NEW.value_id IS NOT NULL AND NOT EXISTS (SELECT FROM attribute_value WHERE id = NEW.value_id AND attribute_id = NEW.attribute_id) THEN
    ${refusal(422, 'choice_unknown', 'attributes', 'The attribute has no such choice')};
  END IF;
  NEW.id := coalesce(NEW.id, gen_random_uuid());
  NEW.kind := rule.kind;
  key := md5(coalesce(NEW.value_id::text, trim_scale(NEW.number_value)::text, NEW.boolean_value::text, NEW.text_value,
    NEW.date_value::text, NEW.moment_value::text, NEW.money_amount || NEW.money_currency, NEW.file_id::text, NEW.reference_id::text));
  NEW.unique_key := CASE WHEN rule."constraint" = 'unique' THEN key END;
  NEW.shared_key := CASE WHEN rule."constraint" = 'same-for-all' THEN key END;
  NEW.combination_key := CASE WHEN rule.variant_selection OR rule."constraint" = 'combination-unique' THEN key END;
  RETURN NEW;
END $$`;

/** Keeps what a variant is chosen by as one text, which is unique in the product. */
const COMBINATION = `CREATE FUNCTION "assigned_value_combination"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE variant SET combination = now.combination FROM (
    SELECT changed.variant_id, (SELECT md5(string_agg(v.attribute_id || v.combination_key, ',' ORDER BY v.attribute_id))
      FROM assigned_value v WHERE v.variant_id = changed.variant_id AND v.combination_key IS NOT NULL) AS combination
    FROM (SELECT DISTINCT variant_id FROM changed WHERE variant_id IS NOT NULL AND combination_key IS NOT NULL) changed) now
  WHERE variant.id = now.variant_id AND variant.combination IS DISTINCT FROM now.combination;
  RETURN NULL;
END $$`;

const EXISTS_OF_TYPE =
  'EXISTS (SELECT FROM assigned_value v JOIN product p ON p.id = v.product_id WHERE v.attribute_id = OLD.attribute_id AND p.product_type_id = OLD.product_type_id)';

/** What stays as it is while there are values: by function, what is asked before the change. */
const FIXED: Readonly<Record<string, string>> = {
  attribute_kind: `IF NEW.kind <> OLD.kind AND (EXISTS (SELECT FROM assigned_value WHERE attribute_id = OLD.id) OR EXISTS (SELECT FROM attribute_value WHERE attribute_id = OLD.id)) THEN
    ${refusal(409, 'values_exist', 'kind', 'The kind of an attribute stays as it is while it has values')}; END IF; RETURN NEW;`,
  product_type_fixed: `IF NEW.product_type_id IS DISTINCT FROM OLD.product_type_id AND EXISTS (SELECT FROM assigned_value WHERE product_id = OLD.id) THEN
    ${refusal(409, 'values_exist', 'product_type_id', 'The type of a product stays as it is while it has values')}; END IF; RETURN NEW;`,
  variant_product_fixed: `IF NEW.product_id <> OLD.product_id AND EXISTS (SELECT FROM assigned_value WHERE variant_id = OLD.id) THEN
    ${refusal(409, 'values_exist', 'product_id', 'A variant stays with its product while it has values')}; END IF; RETURN NEW;`,
  product_type_attribute_fixed: `IF ${EXISTS_OF_TYPE} THEN
    ${refusal(409, 'values_exist', 'attribute_id', 'What an attribute is to a product type stays as it is while there are values')}; END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;`,
  attribute_value_choice: `PERFORM FROM attribute WHERE id = NEW.attribute_id AND kind IN ('dropdown', 'multiselect', 'swatch') FOR SHARE;
    IF NOT FOUND THEN ${refusal(422, 'no_choices', 'attribute_id', 'Only a dropdown, a multiselect and a swatch have choices')}; END IF; RETURN NEW;`,
  product_type_attribute_many: `IF NEW."constraint" <> 'none' OR NEW.variant_selection THEN
    PERFORM FROM attribute WHERE id = NEW.attribute_id AND kind <> 'multiselect' FOR SHARE;
    IF NOT FOUND THEN ${refusal(422, 'several_values', 'constraint', 'Nothing can hold among variants of an attribute with several values')}; END IF;
    END IF; RETURN NEW;`,
};

const TRIGGERS: readonly (readonly [name: string, table: string, event: string, fn: string])[] = [
  ['assigned_value_rule', 'assigned_value', 'BEFORE INSERT', 'assigned_value_rule()'],
  [
    'assigned_value_replaced',
    'assigned_value',
    'BEFORE UPDATE',
    `refuse('409', 'replace_values', 'attributes', 'Values are replaced, not changed')`,
  ],
  ['attribute_kind', 'attribute', 'BEFORE UPDATE OF "kind"', 'attribute_kind()'],
  ['product_type_fixed', 'product', 'BEFORE UPDATE OF "product_type_id"', 'product_type_fixed()'],
  ['variant_product_fixed', 'variant', 'BEFORE UPDATE OF "product_id"', 'variant_product_fixed()'],
  [
    'product_type_attribute_fixed',
    'product_type_attribute',
    'BEFORE UPDATE OF "level", "variant_selection", "constraint", "attribute_id", "product_type_id" OR DELETE',
    'product_type_attribute_fixed()',
  ],
  ['attribute_value_choice', 'attribute_value', 'BEFORE INSERT', 'attribute_value_choice()'],
  [
    'product_type_attribute_many',
    'product_type_attribute',
    'BEFORE INSERT OR UPDATE OF "variant_selection", "constraint", "attribute_id"',
    'product_type_attribute_many()',
  ],
];

/** What holds of attributes and their values, whoever writes. */
export class AttributeRules1764001082000 implements MigrationInterface {
  readonly name = 'AttributeRules1764001082000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE UNIQUE INDEX "assigned_value_once" ON "assigned_value" ((coalesce("variant_id", "product_id")), "attribute_id") WHERE "kind" <> 'multiselect'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "assigned_value_choice" ON "assigned_value" ((coalesce("variant_id", "product_id")), "attribute_id", "value_id") WHERE "kind" = 'multiselect'`,
    );
    await runner.query(RULE);
    await runner.query(COMBINATION);
    for (const [name, body] of Object.entries(FIXED)) {
      await runner.query(`CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$`);
    }
    for (const [name, table, event, fn] of TRIGGERS) {
      await runner.query(`CREATE TRIGGER "${name}" ${event} ON "${table}" FOR EACH ROW EXECUTE FUNCTION public.${fn}`);
    }
    for (const [event, rows] of [
      ['INSERT', 'NEW'],
      ['DELETE', 'OLD'],
    ]) {
      await runner.query(
        `CREATE TRIGGER "assigned_value_combination_${event.toLowerCase()}" AFTER ${event} ON "assigned_value" REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "assigned_value_combination"()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of ['insert', 'delete']) {
      await runner.query(`DROP TRIGGER "assigned_value_combination_${event}" ON "assigned_value"`);
    }
    for (const [name, table] of TRIGGERS) await runner.query(`DROP TRIGGER "${name}" ON "${table}"`);
    for (const name of [...Object.keys(FIXED), 'assigned_value_combination', 'assigned_value_rule']) {
      await runner.query(`DROP FUNCTION "${name}"()`);
    }
    await runner.query(`DROP INDEX "public"."assigned_value_choice"`);
    await runner.query(`DROP INDEX "public"."assigned_value_once"`);
  }
}
