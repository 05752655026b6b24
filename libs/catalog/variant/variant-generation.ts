import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { recordChanges } from '@app/shared/audit';
import { type FieldError, Forbidden, NotFound, Unprocessable } from '@app/shared/errors';
import { Answer, type Caller, originOf, Resources } from '@app/shared/resource';
import { assertComplete } from '../assigned-value/required';
import { Product } from '../product/product.entity';
import type { GenerateVariants } from './variant-generation.dto';
import { Variant } from './variant.entity';

/** The most variants that are made at once. */
const MOST = 500;

/** An attribute by which variants are chosen, with those of its choices that are wanted. */
interface Selection {
  attributeId: string;
  code: string;
  choices: readonly { id: string; slug: string }[];
}

/** A variant that there is to be: a choice of each attribute. */
type Combination = readonly { attributeId: string; code: string; id: string; slug: string }[];

/** Makes the variants of a product from the choices of the attributes by which variants are chosen. */
@Injectable()
export class VariantGeneration {
  constructor(private readonly resources: Resources) {}

  /**
   * Adds the variants for combinations that no variant has; those that there are stay as they are.
   *
   * @throws Unprocessable where there is nothing to choose from, or too much
   */
  generate(productId: string, body: GenerateVariants, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const product = await this.load(productId, caller, manager);
      const wanted = combinationsOf(await selectionsOf(product, body, manager));
      const taken = await takenCombinations(productId, manager);
      const missing = wanted.filter((combination) => !taken.has(keyOf(combination)));
      const prefix = body.skuPrefix ?? product.slug;
      const rows = missing.map((combination) => ({ id: uuid(), sku: skuOf(prefix, combination), combination }));
      if (!body.dryRun && rows.length > 0) {
        await insert(product, rows, manager);
        await recordChanges(
          manager,
          originOf(caller),
          rows.map(({ id, sku }) => ({
            model: Variant,
            action: 'created' as const,
            after: { id, sku, productId, version: 1 },
          })),
        );
        const made = rows.map(({ id }) => id);
        if (product.status === 'active') await assertComplete([productId], manager, made);
      }
      return new Answer(
        JSON.stringify({
          dryRun: body.dryRun ?? false,
          existing: wanted.length - rows.length,
          created: rows.map(({ id, sku, combination }) => ({
            ...(!body.dryRun && { id }),
            sku,
            attributes: Object.fromEntries(combination.map(({ code, slug }) => [code, slug])),
          })),
        }),
      );
    });
  }

  /** Held, so that two who generate take turns. */
  private async load(id: string, { actor }: Caller, manager: EntityManager): Promise<Product> {
    const rights = await this.resources.rightsTo(Product, id, actor, manager);
    if (rights === 'none') throw new NotFound(`There is no Product with the id ${id}`);
    if (rights === 'read') throw new Forbidden('You may read this Product, but not change it');
    return manager.findOneOrFail(Product, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }
}

const keyOf = (combination: readonly { attributeId: string; id: string }[]): string =>
  combination
    .map(({ attributeId, id }) => `${attributeId}/${id}`)
    .sort()
    .join();

/** `shirt` and red, small → `SHIRT-RED-S`. */
const skuOf = (prefix: string, combination: Combination): string =>
  [prefix, ...combination.map(({ slug }) => slug)].join('-').toUpperCase().slice(0, 64);

async function selectionsOf(
  { productTypeId }: Product,
  { choices: wanted = {} }: GenerateVariants,
  manager: EntityManager,
): Promise<Selection[]> {
  const selections = await manager.query<Selection[]>(
    `SELECT a.id AS "attributeId", a.code, (SELECT coalesce(json_agg(json_build_object('id', o.id, 'slug', o.slug)
         ORDER BY o.position, o.slug), '[]') FROM attribute_value o WHERE o.attribute_id = a.id) AS choices
     FROM product_type_attribute t JOIN attribute a ON a.id = t.attribute_id
     WHERE t.product_type_id = $1 AND t.variant_selection AND a.kind IN ('dropdown', 'swatch') ORDER BY t.position, a.code`,
    [productTypeId],
  );
  const errors = [...Object.entries(wanted)].flatMap(([code, slugs]): FieldError[] => {
    const known = selections.find((each) => each.code === code)?.choices.map(({ slug }) => slug);
    const pointer = `/choices/${code}`;
    if (!known) return [{ pointer, code: 'unknownAttribute', message: `Variants are not chosen by ${code}` }];
    return slugs
      .filter((slug) => !known.includes(slug))
      .map((slug) => ({ pointer, code: 'unknownChoice', message: `${code} has no choice ${slug}` }));
  });
  if (errors.length > 0) throw new Unprocessable('The choices do not fit', errors, { code: 'choices_invalid' });
  return selections.map((each) => ({
    ...each,
    choices: each.choices.filter(({ slug }) => wanted[each.code]?.includes(slug) ?? true),
  }));
}

/** @throws Unprocessable for none, or for more than {@link MOST} */
function combinationsOf(selections: readonly Selection[]): Combination[] {
  const count = selections.length === 0 ? 0 : selections.reduce((all, { choices }) => all * choices.length, 1);
  if (count === 0 || count > MOST) {
    const message = count === 0 ? 'There is nothing to choose from' : `More than ${MOST} variants are too many at once`;
    throw new Unprocessable(message, [{ pointer: '/choices', code: 'combinations', message }], {
      code: 'combinations',
    });
  }
  return selections.reduce<Combination[]>(
    (all, { attributeId, code, choices }) =>
      all.flatMap((before) => choices.map((choice) => [...before, { attributeId, code, ...choice }])),
    [[]],
  );
}

async function takenCombinations(productId: string, manager: EntityManager): Promise<Set<string>> {
  const rows = await manager.query<{ key: { attributeId: string; id: string }[] }[]>(
    `SELECT json_agg(json_build_object('attributeId', attribute_id, 'id', value_id)) AS key FROM assigned_value
     WHERE product_id = $1 AND variant_id IS NOT NULL AND combination_key IS NOT NULL AND value_id IS NOT NULL GROUP BY variant_id`,
    [productId],
  );
  return new Set(rows.map(({ key }) => keyOf(key)));
}

async function insert(
  { id: productId }: Product,
  rows: readonly { id: string; sku: string; combination: Combination }[],
  manager: EntityManager,
): Promise<void> {
  await manager.insert(
    Variant,
    rows.map(({ id, sku }) => ({ id, sku, productId })),
  );
  const values = rows.flatMap(({ id, combination }) =>
    combination.map(({ attributeId, id: valueId }) => ({ variant: id, attribute: attributeId, value: valueId })),
  );
  await manager.query(
    `INSERT INTO assigned_value (product_id, variant_id, attribute_id, value_id)
     SELECT $1, variant, attribute, value FROM json_to_recordset($2::json) AS given (variant uuid, attribute uuid, value uuid)`,
    [productId, JSON.stringify(values)],
  );
}
