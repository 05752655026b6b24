import { moment, quoted, type Row, text } from './json';
import type { Question } from './question';

/** Values of an owner as members of an object; what is sown has one value per attribute, and codes that need no escaping. */
const attributes = (owner: string): string => `(SELECT string_agg('"' || a.code || '":' || CASE
    WHEN o.slug IS NOT NULL THEN '"' || o.slug || '"' WHEN v.number_value IS NOT NULL THEN trim_scale(v.number_value)::text
    ELSE v.boolean_value::text END, ',')
  FROM assigned_value v JOIN attribute a ON a.id = v.attribute_id LEFT JOIN attribute_value o ON o.id = v.value_id WHERE ${owner})`;

const PRICES = `(SELECT string_agg(text, ',') FROM (
  SELECT ('{"id":"' || id || '","minimumQuantity":' || minimum_quantity) ||
    (',"price":{"amount":' || price_amount || ',"currency":"' || price_currency || '"}}') AS text
  FROM price WHERE variant_id = variant.id AND price_list_id IS NULL
    AND coalesce(starts_at <= now(), true) AND coalesce(ends_at > now(), true)
  ORDER BY minimum_quantity, id) list)`;

const VARIANTS = `(SELECT string_agg(text, ',') FROM (
  SELECT ('{"id":"' || id || '","sku":"' || sku || '"') ||
    (',"attributes":{' || coalesce(${attributes('v.variant_id = variant.id')}, '') || '}') ||
    (',"prices":[' || coalesce(${PRICES}, '') || ']}') AS text
  FROM variant WHERE product_id = product.id AND archived_at IS NULL ORDER BY sku, id) list)`;

const ASSORTMENT = `SELECT id, name, slug, ${attributes('v.product_id = product.id AND v.variant_id IS NULL')}, ${VARIANTS}
  FROM product WHERE status = 'active' ORDER BY name, id LIMIT 20`;

const product = (row: Row): string =>
  `{"id":"${row[0]}","name":${text(row[1])},"slug":"${row[2]}","attributes":{${row[3] ?? ''}},"variants":[${row[4] ?? ''}]}`;

const ORDERS = `SELECT o.id, o.number, o.status, o.created_at, o.total_net, o.total_tax, o.total_gross, o.total_currency, o.customer_id, a.email
  FROM "order" o LEFT JOIN account a ON a.id = o.customer_id
  WHERE o.status = 'completed' AND o.created_at < '2024-02-01' ORDER BY o.created_at DESC, o.id DESC LIMIT 20`;

const order = (row: Row): string =>
  `{"id":"${row[0]}","number":${row[1]},"status":"${row[2]}","createdAt":${moment(row[3])},"total":{"net":${row[4]},"tax":${row[5]},` +
  `"gross":${row[6]},"currency":"${row[7]}"},"customer":${row[8] === null ? 'null' : `{"id":${quoted(row[8])},"email":${text(row[9])}}`}}`;

const page = (rows: Row[], one: (row: Row) => string, next: string): string =>
  `{"data":[${rows.map(one).join(',')}],"page":{"pageNumber":1,"pageSize":20,"numPages":null,"totalResults":null,` +
  `"next":"${next}","prev":null}}`;

const NEXT_ORDERS = `/v1/orders?${new URLSearchParams([
  ['count', 'none'],
  ['filter[status]', 'completed'],
  ['filter[createdAt][lt]', '2024-02-01T00:00:00Z'],
  ['pageNumber', '2'],
]).toString()}`;

/** What is asked of a large assortment and of a long history. */
export const assortmentQuestions = (isCurrent: string): Record<string, Question> => ({
  assortment: {
    sql: ASSORTMENT,
    answer: (rows) => page(rows, product, '/v1/catalog/products?count=none&pageNumber=2'),
  },
  'orders-token': {
    sql: `SELECT page.*, ${isCurrent} FROM (${ORDERS}) page`,
    answer: (rows) => {
      if (rows[0].at(-1) !== 't') throw new Error('Not current');
      return page(rows, order, NEXT_ORDERS);
    },
  },
});
