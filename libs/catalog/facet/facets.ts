import { Injectable } from '@nestjs/common';
import { BadRequest } from '@app/shared/errors';
import { Answer, type ListCaller, Resources } from '@app/shared/resource';
import { productAttributes } from '../assigned-value/attribute-members';
import type { ModelClass } from '@app/shared/model';
import { Product } from '../product/product.entity';

/** The kinds whose values are counted; of numbers, the least and the greatest are told. */
const COUNTED = `('dropdown', 'multiselect', 'swatch', 'boolean', 'numeric')`;

/** The values of one attribute, each with what it is called and how many of the products have it. */
const VALUES = `json_agg(CASE WHEN o.id IS NOT NULL
    THEN json_strip_nulls(json_build_object('value', o.slug, 'name', o.name, 'color', o.color, 'count', c.count))
    ELSE json_build_object('value', c.boolean_value, 'count', c.count) END
  ORDER BY o.position, o.name, c.boolean_value DESC)`;

/** Variants of the product `found` that are archived: their values do not count. */
const GONE =
  'ARRAY(SELECT gone.id FROM variant gone WHERE gone.product_id = found.id AND gone.archived_at IS NOT NULL)';

/**
 * Counts, for each value of the attributes that are asked for, the products of a list that have it, themselves or by a variant. Each
 * product has its values once, so that nothing is left to be told apart, or sorted, among all of them.
 *
 * @param rows SQL that yields the ids of the products
 * @param codes SQL for a list of codes; null: of all attributes
 */
const facetsOf = (rows: string, codes: string | null): string => `
  WITH found AS MATERIALIZED (${rows}),
  counted AS (
    SELECT had.attribute_id, had.value_id, had.boolean_value, count(*) AS count, min(had.least) AS least,
      max(had.greatest) AS greatest
    FROM found CROSS JOIN LATERAL (
      SELECT v.attribute_id, v.value_id, v.boolean_value, min(v.number_value) AS least, max(v.number_value) AS greatest
      FROM assigned_value v WHERE v.product_id = found.id AND coalesce(v.variant_id <> ALL (${GONE}), true)
        ${codes === null ? '' : `AND v.attribute_id = ANY (ARRAY(SELECT id FROM attribute WHERE code = ANY (${codes})))`}
      GROUP BY v.attribute_id, v.value_id, v.boolean_value) had
    GROUP BY had.attribute_id, had.value_id, had.boolean_value),
  facet AS (
    SELECT a.name, a.code, CASE a.kind
      WHEN 'numeric' THEN json_build_object('attribute', a.code, 'name', a.name, 'kind', a.kind,
        'min', trim_scale(min(c.least)), 'max', trim_scale(max(c.greatest)), 'count', sum(c.count))
      ELSE json_build_object('attribute', a.code, 'name', a.name, 'kind', a.kind, 'values', ${VALUES}) END AS text
    FROM counted c JOIN attribute a ON a.id = c.attribute_id LEFT JOIN attribute_value o ON o.id = c.value_id
    WHERE a.kind IN ${COUNTED} GROUP BY a.id)
  SELECT json_build_object('total', (SELECT count(*) FROM found), 'facets', coalesce(json_agg(text ORDER BY name, code), '[]'))::text
  FROM facet`;

/** What the products of a list can be narrowed down to. */
@Injectable()
export class FacetService {
  constructor(private readonly resources: Resources) {}

  /**
   * By one statement, under the filter and the search of the list.
   *
   * @param attributes codes, separated by commas; undefined: all that are counted
   * @throws BadRequest for a code that no attribute has
   */
  async facets(caller: ListCaller, attributes: string | undefined, model: ModelClass = Product): Promise<Answer> {
    const codes = attributes === undefined ? null : attributes.split(',');
    if (codes) await assertKnown(codes);
    const { engine } = this.resources;
    return engine.summary(model, caller, (rows, parameters) =>
      facetsOf(rows, codes && parameters.bind(codes, 'text[]')),
    );
  }
}

async function assertKnown(codes: readonly string[]): Promise<void> {
  await productAttributes.refresh();
  const unknown = codes.find((code) => !productAttributes.known().has(code));
  if (unknown === undefined) return;
  const message = `There is no attribute ${unknown.slice(0, 60)} to count`;
  throw new BadRequest(message, [{ pointer: 'attributes', code: 'unknownAttribute', message }]);
}
