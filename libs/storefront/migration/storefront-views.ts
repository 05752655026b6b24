import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * SQL for a column of the price that counts for one piece of a variant in a channel, for whoever has no prices of their own
 * (`docs/guides/prices-and-stock.md`). A column that nobody asks for is not computed.
 */
const priced = (column: string): string => `(SELECT offer.${column}
  FROM price offer LEFT JOIN price_list list ON list.id = offer.price_list_id
  WHERE offer.variant_id = v.id AND offer.price_currency = place.currency AND coalesce(offer.channel_id = place.id, true)
    AND offer.minimum_quantity <= 1 AND coalesce(offer.starts_at <= now(), true) AND coalesce(offer.ends_at > now(), true)
    AND (offer.price_list_id IS NULL OR list.active AND list.company_id = place.company_id
      AND coalesce(list.currency = place.currency, true)
      AND coalesce(list.valid_from <= now(), true) AND coalesce(list.valid_until > now(), true)
      AND EXISTS (SELECT FROM price_list_assignment given WHERE given.price_list_id = list.id
        AND coalesce(given.channel_id = place.id, true) AND num_nonnulls(given.buyer_company_id, given.relation_id) = 0))
  ORDER BY list.priority DESC NULLS LAST, list.id NULLS LAST, offer.channel_id NULLS LAST, offer.minimum_quantity DESC,
    num_nonnulls(offer.starts_at, offer.ends_at) DESC, offer.id
  LIMIT 1)`;

/** The same of the cheapest variant of a product. */
const cheapest = (column: string): string => `(SELECT ${column} FROM (
    SELECT ${priced('price_amount')} AS price_amount, ${priced('price_before_amount')} AS price_before_amount
    FROM variant v WHERE v.product_id = p.id AND v.archived_at IS NULL OFFSET 0) choice
  WHERE price_amount IS NOT NULL ORDER BY price_amount, price_before_amount LIMIT 1)`;

/** The rate of a product in the first country of a channel: that of its tax class or of its type's, else what is taken of everything. */
const TAX_RATE = `coalesce((SELECT tax.rate FROM tax_rate tax JOIN country ON country.id = tax.country_id
  WHERE country.code = place.countries[1] AND tax.valid_from <= current_date AND coalesce(tax.valid_until >= current_date, true)
    AND coalesce(tax.tax_class_id = coalesce(p.tax_class_id, (SELECT kind.tax_class_id FROM product_type kind
      WHERE kind.id = p.product_type_id)), tax.tax_class_id IS NULL)
  ORDER BY tax.tax_class_id NULLS LAST LIMIT 1), 0)::numeric(6,3)`;

/** What is left of a variant in the warehouses that serve a channel, and whether that is little. */
const LEFT = `(SELECT CASE WHEN coalesce(sum(s.available), 0) <= 0 THEN 'out'
    WHEN sum(s.available) <= coalesce(sum(s.low_at), 0) THEN 'low' ELSE 'in_stock' END
  FROM (SELECT stock.low_at, stock.on_hand - stock.allocated - (SELECT coalesce(sum(held.quantity), 0) FROM reservation held
      WHERE held.stock_id = stock.id AND held.until > now()) AS available
    FROM warehouse_channel serving JOIN warehouse ON warehouse.id = serving.warehouse_id AND warehouse.active
    JOIN stock ON stock.warehouse_id = warehouse.id
    WHERE serving.channel_id = place.id AND stock.variant_id = v.id) s)`;

const AVAILABILITY = `CASE WHEN l.available_from > now() THEN 'out'
  WHEN NOT v.track_inventory OR place.stock_policy = 'backorder' THEN 'in_stock' ELSE ${LEFT} END`;

/** What a channel shows of products: `l` its listing, `p` the product, `place` the channel. */
const SHOWN = `listing l JOIN product p ON p.id = l.product_id AND p.status = 'active' AND p.archived_at IS NULL
  JOIN channel place ON place.id = l.channel_id AND place.active WHERE l.published`;

const COSTS = `place.currency AS price_currency, place.currency AS price_before_currency, ${TAX_RATE} AS tax_rate,
  place.tax_display = 'gross' AS tax_included`;

/** Each view has the channel that shows a row: the same row may be shown by several. */
const VIEWS: readonly [name: string, select: string][] = [
  [
    'storefront_channel',
    `SELECT id, id AS channel_id, slug, name, currency, language, countries, tax_display FROM channel WHERE active`,
  ],
  [
    'storefront_product',
    `SELECT p.id, l.channel_id, p.name, p.slug, p.description, p.category_id, p.metadata, l.available_from,
       p.search_vector, p.search_text, ${cheapest('price_amount')} AS price_amount,
       ${cheapest('price_before_amount')} AS price_before_amount, ${COSTS},
       coalesce((SELECT min(${AVAILABILITY}) FROM variant v WHERE v.product_id = p.id AND v.archived_at IS NULL), 'out') AS availability
     FROM ${SHOWN}`,
  ],
  [
    'storefront_variant',
    `SELECT v.id, l.channel_id, v.product_id, v.sku, v.name, v.barcode, v.weight, v.metadata,
       ${priced('price_amount')} AS price_amount, ${priced('price_before_amount')} AS price_before_amount, ${COSTS},
       ${AVAILABILITY} AS availability
     FROM variant v JOIN ${SHOWN.replace('listing l JOIN', 'listing l ON l.product_id = v.product_id JOIN')} AND v.archived_at IS NULL`,
  ],
  [
    'storefront_media',
    `SELECT m.id, l.channel_id, m.product_id, m.alt, m.position, '/v1/minor/files/' || f.id || '/content' AS url, f.mime, f.width, f.height
     FROM product_media m JOIN file f ON f.id = m.file_id AND f.visibility = 'public'
     JOIN ${SHOWN.replace('listing l JOIN', 'listing l ON l.product_id = m.product_id JOIN')}`,
  ],
  [
    'storefront_category',
    `SELECT c.id, place.id AS channel_id, c.name, c.slug, c.description, c.position, c.path, c.parent_id, c.metadata
     FROM channel place JOIN category c ON c.archived_at IS NULL AND coalesce(c.company_id = place.company_id, true)
     WHERE place.active AND EXISTS (SELECT FROM storefront_product shown JOIN category shelf ON shelf.id = shown.category_id
       WHERE shown.channel_id = place.id AND (shelf.id = c.id OR starts_with(shelf.path, c.path || '/')))`,
  ],
  [
    'storefront_collection_product',
    `SELECT cp.id, shown.channel_id, cp.collection_id, cp.product_id, cp.position
     FROM collection_product cp JOIN storefront_product shown ON shown.id = cp.product_id`,
  ],
  [
    'storefront_collection',
    `SELECT c.id, place.id AS channel_id, c.name, c.slug, c.description, c.metadata
     FROM channel place JOIN collection c ON c.archived_at IS NULL AND coalesce(c.company_id = place.company_id, true)
     WHERE place.active AND EXISTS (SELECT FROM storefront_collection_product shown
       WHERE shown.channel_id = place.id AND shown.collection_id = c.id)`,
  ],
  [
    'storefront_campaign',
    `SELECT c.id, cc.channel_id, c.code, c.name, c.description, c.starts_at, c.ends_at
     FROM campaign c JOIN campaign_channel cc ON cc.campaign_id = c.id JOIN channel place ON place.id = cc.channel_id AND place.active
     WHERE c.status = 'running' AND c.starts_at <= now() AND c.ends_at > now()`,
  ],
  [
    'storefront_offer',
    `SELECT o.id, c.channel_id, o.campaign_id, o.name, o.position, o.combinable, o.target, o.reward, o.percent,
       o.amount_amount, o.amount_currency, o.gift_sku
     FROM promotion o JOIN storefront_campaign c ON c.id = o.campaign_id WHERE o.active`,
  ],
  [
    'storefront_shipping_method',
    `SELECT m.id, m.channel_id, m.name, m.description, m.position, m.least_days, m.most_days
     FROM shipping_method m JOIN channel place ON place.id = m.channel_id AND place.active WHERE m.active`,
  ],
  [
    'storefront_shipping_rate',
    `SELECT r.id, m.channel_id, r.method_id, r.position, r.countries, r.least_weight, r.most_weight, r.least_total, r.most_total,
       r.price_amount, r.price_currency
     FROM shipping_rate r JOIN storefront_shipping_method m ON m.id = r.method_id`,
  ],
  [
    'storefront_language',
    `SELECT t.id, place.id AS channel_id, t.code, t.name, t.native_name, t.direction
     FROM channel place JOIN language t ON t.code = place.language WHERE place.active`,
  ],
  [
    'storefront_currency',
    `SELECT t.id, place.id AS channel_id, t.code, t.exponent, t.name, t.symbol
     FROM channel place JOIN currency t ON t.code = place.currency WHERE place.active`,
  ],
];

/** What channels show to everybody. */
export class StorefrontViews1764001400000 implements MigrationInterface {
  name = 'StorefrontViews1764001400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, select] of VIEWS) await runner.query(`CREATE VIEW "${name}" AS ${select}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of VIEWS.toReversed()) await runner.query(`DROP VIEW "${name}"`);
  }
}
