import { CHANNEL } from '../data';
import { money, type Row, text } from './json';
import type { Question } from './question';

const HERE = `(SELECT id FROM channel WHERE slug = '${CHANNEL}' AND active)`;

const variant = `SELECT ('{"id":"' || id || '","sku":' || to_json(sku)::text || ',"name":' || coalesce(to_json(name)::text, 'null')) ||
  (',"price":' || coalesce('{"amount":' || price_amount || ',"currency":"' || price_currency || '"}', 'null')) ||
  (',"availability":"' || availability || '"}') AS text`;

const SHELF = `SELECT id, name, slug, description, category_id, price_amount, price_currency, price_before_amount, price_before_currency,
  tax_rate, tax_included, availability, available_from, metadata
  FROM storefront_product WHERE channel_id = ${HERE} ORDER BY name, id LIMIT 20`;

const SHOWN = `SELECT id, name, slug, price_amount, price_currency, availability,
  (SELECT string_agg(text, ',') FROM (${variant} FROM storefront_variant WHERE product_id = shown.id AND channel_id = shown.channel_id
    ORDER BY sku, id) list)
  FROM storefront_product shown WHERE channel_id = ${HERE} AND slug = 'product-7'`;

const onShelf = (row: Row): string =>
  `{"name":${text(row[1])},"slug":${text(row[2])},"description":${text(row[3])},"categoryId":"${row[4]}",` +
  `"price":${money(row[5], row[6])},"priceBefore":${money(row[7], row[8])},"taxRate":${row[9]},` +
  `"taxIncluded":${row[10] === 't'},"availability":"${row[11]}","availableFrom":null,"metadata":${row[13]},"id":"${row[0]}"}`;

const shelf = (rows: Row[]): string =>
  `{"data":[${rows.map(onShelf).join(',')}],"page":{"pageNumber":1,"pageSize":20,"numPages":null,"totalResults":null,` +
  `"next":"/v1/storefront/${CHANNEL}/products?count=none&pageNumber=2","prev":null}}`;

const shown = ([row]: Row[]): string =>
  `{"id":"${row[0]}","name":${text(row[1])},"slug":${text(row[2])},"price":${money(row[3], row[4])},` +
  `"availability":"${row[5]}","variants":[${row[6] ?? ''}]}`;

/** With the check of the account, as every statement for somebody has it. */
const checked = (sql: string, isCurrent: string): string => `SELECT page.*, ${isCurrent} FROM (${sql}) page`;

/** What a channel shows: over the same views, since what they say is not what is measured. */
export const storefrontQuestions = (isCurrent: string): Record<string, Question> => ({
  'shelf-token': { sql: checked(SHELF, isCurrent), answer: shelf },
  'shown-token': { sql: checked(SHOWN, isCurrent), answer: shown },
  'shelf-kept': { sql: SHELF, answer: shelf, isConstant: true },
  'shown-kept': { sql: SHOWN, answer: shown, isConstant: true },
});
