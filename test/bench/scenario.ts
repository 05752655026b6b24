import { CATEGORY_ID, CHANNEL, PRODUCT_ID, productIdOf, PRODUCTS } from './data';
import { draftOf } from './orders';
import type { StageName } from './stage';

/** Whose token both sides check, besides that the account is active and unchanged. */
export type Signer = 'agent' | 'admin';

/** One request that both sides answer with the same JSON. */
export interface Scenario {
  /** Also the path of the bare limit. */
  name: string;
  title: string;
  /** Of Tradepost. */
  path: string;
  /** `X-Fields`; without it, the default mask. */
  mask?: string;
  as?: Signer;
  /** A path of Tradepost that is asked instead of the bare limit: what does one way cost more than another? */
  against?: string;
  /** The share of the other side's speed to reach; null: it is only to be known. */
  target?: number | null;
  /** It needs a million rows, and has such a cursor in its path. */
  large?: boolean;
  /** Of a write: the request with that number. Its id, if any, ends the path on both sides. */
  write?: (number: number) => WriteRequest;
  /** The rows that it is measured on; by default `shelves`. */
  stage?: StageName;
  /** It needs drafts of orders. */
  orders?: boolean;
}

/** What is sent to be written, to both sides. */
export interface WriteRequest {
  method: 'POST' | 'PATCH';
  id?: string;
  /** Behind the id in the path. */
  noun?: string;
  headers?: Record<string, string>;
  body: object;
}

/** Of scenarios that name no other. */
export const TARGET = 0.8;

/** Of what is asked most, where both sides verify the same token. */
const READ = 0.9;

const LIST = '/v1/catalog/products';
const UNCOUNTED = `${LIST}?count=none`;
const WITH_VARIANTS = '{id,name,slug,status,variants{id,sku,name,weight,barcode,updatedAt}}';
const WITH_PRICES = '{id,name,slug,variants{id,sku,prices{id,minimumQuantity,price}}}';
const TREE = '{id,name,products{id,name,status,variants{id,sku,weight}}}';

const ASSORTED = '{id,name,slug,attributes,variants{id,sku,attributes,prices{id,minimumQuantity,price}}}';
const SHELF_OF_MANY = 'filter[category.name]=Tableware';

const SHELVES = `/v1/storefront/${CHANNEL}/products`;
const SHELF = `${SHELVES}?count=none`;
const SHOWN = `${SHELVES}/product-7`;
const SHOWN_MASK = '{id,name,slug,price,availability,variants{id,sku,name,price,availability}}';

const LARGE = '/v1/jobs?count=none';
const LARGE_MASK = '{id,name,state,requesterId,createdAt,finishedAt}';
const large = { mask: LARGE_MASK, as: 'admin', large: true } as const;

/** Stands in a path for the cursor behind the page of that number. */
export const CURSOR_BEHIND = '<page 9999>';
export const FAR = 9999;

/** Of writes, over a handler that does one INSERT or UPDATE in a transaction, and neither validates nor writes anything down. */
const WRITE = 0.5;

export const SCENARIOS: readonly Scenario[] = [
  { name: 'by-id', title: 'product by id', path: `${LIST}/${PRODUCT_ID}` },
  {
    name: 'by-id-token',
    title: 'product by id, token checked',
    path: `${LIST}/${PRODUCT_ID}`,
    as: 'agent',
    target: READ,
  },
  { name: 'list', title: 'list of 20', path: UNCOUNTED },
  { name: 'list-token', title: 'list of 20, token checked', path: UNCOUNTED, as: 'agent', target: READ },
  { name: 'list-counted', title: 'list of 20 with exact total', path: LIST },
  { name: 'list-masked', title: 'list of 20, mask of 3 fields', path: UNCOUNTED, mask: '{id,name,slug}' },
  {
    name: 'list-masked-token',
    title: 'list of 20, mask of 3 fields, token checked',
    path: UNCOUNTED,
    mask: '{id,name,slug}',
    as: 'agent',
    target: READ,
  },
  { name: 'variants', title: 'list of 20 with 3 variants each', path: UNCOUNTED, mask: WITH_VARIANTS },
  {
    name: 'variants-token',
    title: 'list of 20 with 3 variants each, token checked',
    path: UNCOUNTED,
    mask: WITH_VARIANTS,
    as: 'agent',
    target: READ,
  },
  {
    name: 'prices',
    title: 'list of 20 with 3 variants each and their prices',
    path: UNCOUNTED,
    mask: WITH_PRICES,
  },
  {
    name: 'tree',
    title: 'category with 100 products with 3 variants each',
    path: `/v1/catalog/categories/${CATEGORY_ID}`,
    mask: TREE,
  },
  // Whoever says who they are is not answered from what is kept; guests are.
  { name: 'shelf-token', title: 'storefront list of 20, read', path: SHELF, as: 'agent', target: 0.7 },
  {
    name: 'shown-token',
    title: 'storefront product with 3 variants, read',
    path: SHOWN,
    mask: SHOWN_MASK,
    as: 'agent',
    target: 0.7,
  },
  { name: 'shelf-kept', title: 'storefront list of 20, kept, against a constant', path: SHELF },
  { name: 'shown-kept', title: 'storefront product, kept, against a constant', path: SHOWN, mask: SHOWN_MASK },
  { ...large, name: 'large', title: 'page 1 of 1,000,000 rows, token checked', path: LARGE, target: 0.7 },
  {
    ...large,
    name: 'large-cursor',
    title: 'page 10,000 by cursor, against page 1 by cursor',
    path: `${LARGE}&cursor=${CURSOR_BEHIND}`,
    against: `${LARGE}&cursor=`,
    target: 1 / 1.2,
  },
  {
    ...large,
    name: 'large-estimated',
    title: 'page 1, total estimated, against no total',
    path: '/v1/jobs?count=estimated',
    against: LARGE,
    target: 1 / 1.2,
  },
  {
    ...large,
    name: 'large-exact',
    title: 'page 1, total exact, against no total',
    path: '/v1/jobs?count=exact',
    against: LARGE,
    target: null,
  },
  {
    name: 'assortment',
    title: 'of 100,000: list of 20 with variants, prices and attributes',
    path: UNCOUNTED,
    mask: ASSORTED,
    stage: 'assortment',
    target: 0.7,
  },
  {
    name: 'facets',
    title: 'of 100,000: facets of a category, against its list with exact total',
    path: `${LIST}/facets?${SHELF_OF_MANY}`,
    against: `${LIST}?${SHELF_OF_MANY}`,
    stage: 'assortment',
    target: 1 / 3,
  },
  {
    name: 'orders-token',
    title: 'of 1,000,000 orders: by status and date, with customer and totals',
    path: '/v1/orders?count=none&filter[status]=completed&filter[createdAt][lt]=2024-02-01T00:00:00Z',
    mask: '{id,number,status,createdAt,total,customer{id,email}}',
    as: 'admin',
    stage: 'assortment',
    target: 0.7,
  },
  // Last, for they add rows.
  {
    name: 'update-token',
    title: 'update of a product',
    path: LIST,
    as: 'agent',
    target: WRITE,
    write: (number) => ({
      method: 'PATCH',
      id: productIdOf(1 + (number % PRODUCTS)),
      body: { name: `Product, change ${number}` },
    }),
  },
  {
    name: 'create-token',
    title: 'creation of a product',
    path: LIST,
    as: 'agent',
    target: WRITE,
    write: (number) => ({
      method: 'POST',
      body: {
        name: `Product, new ${number}`,
        slug: `new-product-${number}`,
        description: 'A "fine" thing, kept dry in its box until somebody wants it',
        status: 'active',
        categoryId: CATEGORY_ID,
      },
    }),
  },
  {
    name: 'order-token',
    title: 'placing an order of 3 lines',
    path: '/v1/orders',
    mask: '{id,number,status,version}',
    as: 'agent',
    orders: true,
    target: 0.4,
    write: (number) => ({
      method: 'POST',
      id: draftOf(number),
      noun: 'placement',
      headers: { 'if-match': '*', 'idempotency-key': `order ${number}` },
      body: {},
    }),
  },
];

/** @throws Error when there is none of that name */
export function scenarioOf(name: string): Scenario {
  const scenario = SCENARIOS.find((each) => each.name === name);
  if (!scenario) throw new Error(`There is no scenario ${name}`);
  return scenario;
}
