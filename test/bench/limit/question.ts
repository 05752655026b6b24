import { COMPANY_ID, PRODUCTS } from '../data';
import { assortmentQuestions } from './assortment';
import { moment, quoted, type Row, text } from './json';
import { storefrontQuestions } from './storefront';

/** A scenario as one would write it by hand for speed alone: one prepared statement, one serializer. */
export interface Question {
  sql: string;
  /** The JSON text of the answer. */
  answer: (rows: Row[]) => string;
  /** The answer is made once, and is a constant from then on. */
  isConstant?: boolean;
}

const COLUMNS =
  'name, slug, description, status, category_id, id, version, created_at, updated_at, ' +
  'external_reference, metadata, company_id, product_type_id, tax_class_id';

const product = (row: Row, more = ''): string =>
  `{"name":${text(row[0])},"slug":${text(row[1])},"description":${text(row[2])},"status":"${row[3]}",` +
  `"companyId":"${row[11]}","categoryId":${quoted(row[4])},"productTypeId":${quoted(row[12])},"taxClassId":${quoted(row[13])},${more}"id":"${row[5]}","version":${row[6]},` +
  `"createdAt":${moment(row[7])},"updatedAt":${moment(row[8])},"externalReference":${text(row[9])},"metadata":${row[10]}}`;

/** As staff see it. */
const wholeProduct = (row: Row): string =>
  product(row, `"archivedAt":${moment(row[14])},"archived":${row[14] === null ? 'false' : 'true'},`);

const masked = (row: Row): string => `{"id":"${row[0]}","name":${text(row[1])},"slug":${text(row[2])}}`;

const withVariants = (row: Row): string =>
  `{"id":"${row[0]}","name":${text(row[1])},"slug":${text(row[2])},"status":"${row[3]}",` +
  `"variants":[${row[4] ?? ''}]}`;

// Of the ways tried, one text column of finished JSON is the cheapest for the sum of both processes: cheaper than concat,
// json_agg, rows of a second statement, rows of a join, and values with separators that are taken apart here.
const VARIANTS = `(SELECT string_agg(text, ',') FROM (
  SELECT ('{"id":"' || id || '","sku":' || to_json(sku)::text) ||
    (',"name":' || coalesce(to_json(name)::text, 'null') || ',"weight":' || coalesce(weight::text, 'null')) ||
    (',"barcode":' || coalesce(to_json(barcode)::text, 'null')) ||
    (',"updatedAt":"' || to_char(updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"}') AS text
  FROM variant WHERE product_id = product.id AND archived_at IS NULL ORDER BY sku, id) list)`;

// Those that hold now, for everybody. A price's own key stands before its order, as it does in the mask.
const PRICES = `(SELECT string_agg(text, ',') FROM (
  SELECT ('{"id":"' || id || '","minimumQuantity":' || minimum_quantity) ||
    (',"price":{"amount":' || price_amount || ',"currency":"' || price_currency || '"}}') AS text
  FROM price WHERE variant_id = variant.id AND price_list_id IS NULL
    AND coalesce(starts_at <= now(), true) AND coalesce(ends_at > now(), true)
  ORDER BY minimum_quantity, id) list)`;

const WITH_PRICES = `id, name, slug, (SELECT string_agg(text, ',') FROM (
  SELECT ('{"id":"' || id || '","sku":' || to_json(sku)::text) ||
    (',"prices":[' || coalesce(${PRICES}, '') || ']}') AS text
  FROM variant WHERE product_id = product.id AND archived_at IS NULL ORDER BY sku, id) list)`;

const withPrices = (row: Row): string =>
  `{"id":"${row[0]}","name":${text(row[1])},"slug":${text(row[2])},"variants":[${row[3] ?? ''}]}`;

// The same way, once more inside.
const TREE = `(SELECT string_agg(text, ',') FROM (
  SELECT ('{"id":"' || id || '","name":' || to_json(name)::text) ||
    (',"status":"' || status || '"') ||
    (',"variants":[' || coalesce((SELECT string_agg(text, ',') FROM (
      SELECT ('{"id":"' || id || '","sku":' || to_json(sku)::text) ||
        (',"weight":' || coalesce(weight::text, 'null') || '}') AS text
      FROM variant WHERE product_id = product.id AND archived_at IS NULL ORDER BY sku, id) list), '') || ']}') AS text
  FROM product WHERE category_id = category.id AND archived_at IS NULL ORDER BY name, id LIMIT 100) list)`;

const PAGE = 'FROM product WHERE archived_at IS NULL ORDER BY name, id LIMIT 20';
const WITH_VARIANTS = `id, name, slug, status, ${VARIANTS}`;

// Evaluated once per statement; it stands behind the other columns, which keep their places.
const IS_CURRENT = `EXISTS (SELECT 1 FROM account WHERE id = $1 AND auth_version = $2 AND status = 'active')`;

const job = (row: Row): string =>
  `{"id":"${row[0]}","name":${text(row[1])},"state":"${row[2]}","requesterId":${quoted(row[3])},` +
  `"createdAt":${moment(row[4])},"finishedAt":${moment(row[5])}}`;

function joined(rows: Row[], one: (row: Row) => string): string {
  let all = '';
  for (let index = 0; index < rows.length; index++) all += index > 0 ? `,${one(rows[index])}` : one(rows[index]);
  return all;
}

const NEXT = '/v1/catalog/products?count=none&pageNumber=2';

const uncounted = (rows: Row[], one: (row: Row) => string, next = NEXT): string =>
  `{"data":[${joined(rows, one)}],"page":{"pageNumber":1,"pageSize":20,"numPages":null,"totalResults":null,` +
  `"next":"${next}","prev":null}}`;

const counted = (rows: Row[]): string =>
  `{"data":[${joined(rows, (row) => product(row))}],"page":{"pageNumber":1,"pageSize":20,"numPages":${PRODUCTS / 20},` +
  `"totalResults":${rows[0][14]},"next":"/v1/catalog/products?pageNumber=2","prev":null}}`;

function current(rows: Row[]): Row[] {
  if (rows[0].at(-1) !== 't') throw new Error('Not current');
  return rows;
}

/** By the name of the scenario. The id is the last parameter; the account and its version stand before it. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  ...storefrontQuestions(IS_CURRENT),
  ...assortmentQuestions(IS_CURRENT),
  'by-id': {
    sql: `SELECT ${COLUMNS} FROM product WHERE id = $1 AND archived_at IS NULL`,
    answer: ([row]) => product(row),
  },
  'by-id-token': {
    sql: `SELECT ${COLUMNS}, archived_at, ${IS_CURRENT} FROM product WHERE id = $3`,
    answer: (rows) => wholeProduct(current(rows)[0]),
  },
  list: { sql: `SELECT ${COLUMNS} ${PAGE}`, answer: (rows) => uncounted(rows, (row) => product(row)) },
  'list-token': {
    sql: `SELECT ${COLUMNS}, archived_at, ${IS_CURRENT} ${PAGE}`,
    answer: (rows) => uncounted(current(rows), wholeProduct),
  },
  'list-counted': {
    sql: `SELECT ${COLUMNS}, (SELECT count(*) FROM product WHERE archived_at IS NULL) ${PAGE}`,
    answer: counted,
  },
  'list-masked': {
    sql: `SELECT id, name, slug ${PAGE}`,
    answer: (rows) => uncounted(rows, masked),
  },
  'list-masked-token': {
    sql: `SELECT id, name, slug, ${IS_CURRENT} ${PAGE}`,
    answer: (rows) => uncounted(current(rows), masked),
  },
  variants: { sql: `SELECT ${WITH_VARIANTS} ${PAGE}`, answer: (rows) => uncounted(rows, withVariants) },
  'variants-token': {
    sql: `SELECT ${WITH_VARIANTS}, ${IS_CURRENT} ${PAGE}`,
    answer: (rows) => uncounted(current(rows), withVariants),
  },
  prices: { sql: `SELECT ${WITH_PRICES} ${PAGE}`, answer: (rows) => uncounted(rows, withPrices) },
  tree: {
    sql: `SELECT id, name, ${TREE} FROM category WHERE id = $1 AND archived_at IS NULL`,
    answer: ([row]) => `{"id":"${row[0]}","name":${text(row[1])},"products":[${row[2] ?? ''}]}`,
  },
  large: {
    sql: `SELECT id, name, state, requester_id, created_at, finished_at, ${IS_CURRENT}
      FROM job ORDER BY created_at DESC, id DESC LIMIT 20`,
    answer: (rows) => uncounted(current(rows), job, '/v1/jobs?count=none&pageNumber=2'),
  },
};

interface NewProduct {
  name: string;
  slug: string;
  description: string;
  status: string;
  categoryId: string;
}

/** A write of one row, in a transaction. */
export interface Command {
  method: 'POST' | 'PATCH';
  sql: string;
  /** @param id of the path, or of the new row */
  values: (id: string, body: NewProduct) => unknown[];
  answer: (rows: Row[]) => string;
}

const RETURNING = `RETURNING ${COLUMNS}, archived_at, ${IS_CURRENT}`;
const answer = (rows: Row[]): string => wholeProduct(current(rows)[0]);

/** By the name of the scenario. The account and its version are the first two parameters. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'update-token': {
    method: 'PATCH',
    sql: `UPDATE product SET name = $4, version = version + 1, updated_at = now() WHERE id = $3 ${RETURNING}`,
    values: (id, { name }) => [id, name],
    answer,
  },
  'create-token': {
    method: 'POST',
    sql:
      'INSERT INTO product (id, name, slug, description, status, category_id, company_id) ' +
      `VALUES ($3, $4, $5, $6, $7, $8, '${COMPANY_ID}') ${RETURNING}`,
    values: (id, { name, slug, description, status, categoryId }) => [id, name, slug, description, status, categoryId],
    answer,
  },
};
