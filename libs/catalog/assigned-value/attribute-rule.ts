import type { EntityManager } from 'typeorm';
import { Level } from '@app/shared/model';
import type { Actor } from '@app/shared/auth';
import type { AttributeKind } from '../attribute/attribute-kind';
import type { AttributeConstraint, AttributeLevel } from '../product-type-attribute/product-type-attribute.entity';

/** An attribute as products of a type have it. */
export interface AttributeRule {
  attributeId: string;
  code: string;
  kind: AttributeKind;
  level: AttributeLevel;
  required: boolean;
  variantSelection: boolean;
  constraint: AttributeConstraint;
}

/** What a body may mean: the rules of the type, and which of the rows that it names there are. */
export interface Known {
  rules: readonly AttributeRule[];
  /** Ids of choices by attribute and slug, as in `<attribute id>/red`. */
  choices: ReadonlyMap<string, string>;
  /** Ids of files and products that are there for the caller. */
  ids: ReadonlySet<string>;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** All texts in a body, which may be slugs of choices or ids. */
const textsIn = (values: readonly unknown[]): string[] =>
  values.flat().filter((value): value is string => typeof value === 'string' && value.length <= 120);

/** Looks up what a body of attributes may mean, by one statement. */
export async function loadKnown(
  typeId: string | null,
  body: Readonly<Record<string, unknown>>,
  { actor, manager }: { actor: Actor; manager: EntityManager },
): Promise<Known> {
  const texts = textsIn(Object.values(body));
  const [{ rules, choices, ids }] = await manager.query<
    { rules: AttributeRule[]; choices: [string, string][]; ids: string[] }[]
  >(
    `WITH rule AS (SELECT a.id AS "attributeId", a.code, a.kind, t.level, t.required, t.variant_selection AS "variantSelection",
         t."constraint", t.position FROM product_type_attribute t JOIN attribute a ON a.id = t.attribute_id
       WHERE t.product_type_id = $1)
     SELECT (SELECT coalesce(json_agg(rule ORDER BY position, code), '[]') FROM rule) AS rules,
       (SELECT coalesce(json_agg(json_build_array(o.attribute_id || '/' || o.slug, o.id)), '[]') FROM attribute_value o
        WHERE o.slug = ANY ($2) AND o.attribute_id IN (SELECT "attributeId" FROM rule)) AS choices,
       (SELECT coalesce(json_agg(id), '[]') FROM (
          SELECT id FROM file WHERE id = ANY ($3::uuid[]) AND (visibility = 'public' OR uploader_id = $4 OR $5)
          UNION ALL SELECT id FROM product WHERE id = ANY ($3::uuid[])) present) AS ids`,
    [typeId, texts, texts.filter((text) => UUID.test(text)), actor.id, actor.level >= Level.Admin],
  );
  return { rules, choices: new Map(choices), ids: new Set(ids) };
}
