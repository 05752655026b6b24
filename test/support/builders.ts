import type { DataSource, DeepPartial, EntityMetadata, QueryDeepPartialEntity } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { v7 as uuid } from 'uuid';
import { Attribute, Category, Listing, Price, Product, ProductType, Variant } from '@app/catalog';
import { Country, Currency, Language, TaxRate } from '@app/minor';
import { Order, OrderDiscount, OrderLine, Payment } from '@app/orders';
import {
  Account,
  Campaign,
  Channel,
  Company,
  Membership,
  PaymentTerms,
  PriceListAssignment,
  Promotion,
  Relation,
  WebhookSubscription,
} from '@app/organization';
import { ImportLine, ReportRun } from '@app/reports';
import { fieldsOf, type ModelClass } from '@app/shared/model';
import { ensureSeller } from './seller';

type Row = Record<string, unknown>;
type Builder<T> = (dataSource: DataSource, overrides?: DeepPartial<T>) => Promise<T>;

/** What migrations have filled: there are enough of them, and their codes are not to be made up. */
const GIVEN: readonly ModelClass[] = [Country, Currency, Language];

const NOTHING = { amount: 0, currency: 'EUR' };
const UNTAXED = { net: 0, tax: 0, gross: 0, currency: 'EUR' };

/** What rows of a model need, beside what each of their columns does. */
const NEEDED = new Map<
  ModelClass,
  { parents?: readonly string[]; values?: (nth: number, dataSource: DataSource, given: Row) => Row | Promise<Row> }
>([
  [
    Attribute,
    { values: (nth, _dataSource, { unitId }) => ({ code: `attribute${nth}`, kind: unitId ? 'numeric' : 'dropdown' }) },
  ],
  [Campaign, { values: () => ({ startsAt: new Date('2020-01-01'), endsAt: new Date('2040-01-01') }) }],
  // Their sums are checked: what costs nothing adds up.
  [
    Order,
    { values: () => ({ subtotal: NOTHING, discount: NOTHING, charged: NOTHING, shipping: UNTAXED, total: UNTAXED }) },
  ],
  [
    OrderLine,
    {
      values: () => ({
        unitPrice: NOTHING,
        undiscountedUnitPrice: NOTHING,
        discount: NOTHING,
        orderDiscount: NOTHING,
        unit: UNTAXED,
        total: UNTAXED,
      }),
    },
  ],
  [OrderDiscount, { values: () => ({ percent: 10, total: NOTHING }) }],
  [PaymentTerms, { values: (nth) => ({ dueDays: nth % 730 }) }],
  // Nothing has happened to it yet.
  [
    Payment,
    {
      values: () => ({
        amount: { amount: 1999, currency: 'EUR' },
        ...{ authorised: NOTHING, charged: NOTHING, refunded: NOTHING, cancelled: NOTHING },
      }),
    },
  ],
  // What is being prepared is for staff alone.
  [
    Product,
    { values: async (_nth, dataSource, given) => ({ status: 'active', ...(await sellerOf(dataSource, given)) }) },
  ],
  [Listing, { values: (_nth, dataSource, given) => offerOf(dataSource, given) }],
  [PriceListAssignment, { parents: ['channelId'] }],
  // Prices of one variant must not be the same but for their amount.
  [Price, { values: (nth) => ({ minimumQuantity: nth }) }],
  [Promotion, { values: () => ({ percent: 10 }) }],
  [ImportLine, { values: () => ({ problems: [] }) }],
  [ReportRun, { values: () => ({ list: 'catalog/products' }) }],
  [Relation, { parents: ['fromCompanyId', 'toCompanyId'] }],
  // Rates of one class and country must not overlap.
  [TaxRate, { values: (nth) => ({ validFrom: dayOf(nth), validUntil: dayOf(nth) }) }],
  [
    WebhookSubscription,
    { values: () => ({ url: 'https://receiver.test.example/', eventTypes: ['division.created'] }) },
  ],
]);

/** What a company offers, and where: of one seller, if a test says nothing else. */
const OFFERED = [Product, Channel] as readonly ModelClass[];

let count = 0;

/** 2000-01-01 and so many days. */
const dayOf = (days: number): string => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10);

/**
 * Inserts a row of any model: what it must have is made up, its parents are built where it needs them.
 *
 * @param overrides what the test is about
 */
export async function build<T extends object>(
  dataSource: DataSource,
  model: ModelClass<T>,
  overrides: DeepPartial<T> = {} as DeepPartial<T>,
): Promise<T> {
  if (GIVEN.includes(model)) return changeGiven(dataSource, model, overrides);
  const row = await compose(dataSource, model, overrides);
  await dataSource.manager.insert(model, row);
  return row;
}

/** So many rows of any model by one statement; they have the parents of the first, where no override says otherwise. */
export async function buildAlike<T extends object>(
  dataSource: DataSource,
  model: ModelClass<T>,
  size: number,
  overrides: DeepPartial<T> = {} as DeepPartial<T>,
): Promise<T[]> {
  if (size < 1 || GIVEN.includes(model)) return [];
  const first = await compose(dataSource, model, overrides);
  const others: T[] = [];
  const { foreignKeys } = dataSource.getMetadata(model);
  const parents = foreignKeys.flatMap(({ columns }) =>
    columns.map((column) => [column.propertyName, column.getEntityValue(first)]),
  );
  while (others.length < size - 1) {
    others.push(await compose(dataSource, model, { ...Object.fromEntries(parents), ...overrides }));
  }
  const rows = [first, ...others];
  await dataSource.manager.insert(model, rows);
  return rows;
}

/** A row as it will be inserted, its parents built. */
async function compose<T extends object>(
  dataSource: DataSource,
  model: ModelClass<T>,
  overrides: DeepPartial<T>,
): Promise<T> {
  const metadata = dataSource.getMetadata(model);
  // Rows that are built together take turns with their parents, and must not share a number.
  const nth = ++count;
  const { parents, values } = NEEDED.get(model) ?? {};
  const row: Row = { id: uuid(), ...(await values?.(nth, dataSource, overrides as Row)), ...overrides };
  if (OFFERED.includes(model)) row.companyId ??= await ensureSeller(dataSource);
  for (const column of metadata.columns.filter((each) => isMissing(each, row, parents))) {
    const parent = parentOf(column, metadata);
    column.setEntityValue(row, parent ? await buildParent(dataSource, parent) : sample(column, model, nth));
  }
  return row as T;
}

const buildParent = async (dataSource: DataSource, model: ModelClass<{ id: string }>): Promise<string> =>
  (await build(dataSource, model)).id;

/** Whoever has the category or the type of a product, where these are somebody's own. */
async function sellerOf({ manager }: DataSource, { categoryId, productTypeId }: Row): Promise<Row> {
  for (const [model, id] of [[Category, categoryId] as const, [ProductType, productTypeId] as const]) {
    const companyId = id && (await manager.findOneBy<Row>(model, { id }))?.companyId;
    if (companyId) return { companyId };
  }
  return {};
}

/** A product and a channel of one seller. */
async function offerOf(dataSource: DataSource, { productId, channelId }: Row): Promise<Row> {
  const known = productId ? { model: Product, id: productId } : { model: Channel, id: channelId };
  const { manager } = dataSource;
  const row = known.id ? await manager.findOneByOrFail<Row>(known.model, { id: known.id }) : undefined;
  const companyId = (row?.companyId as string) ?? (await ensureSeller(dataSource));
  return {
    productId: productId ?? (await build(dataSource, Product, { companyId })).id,
    channelId: channelId ?? (await build(dataSource, Channel, { companyId })).id,
  };
}

async function changeGiven<T extends object>(
  dataSource: DataSource,
  model: ModelClass<T>,
  overrides: DeepPartial<T>,
): Promise<T> {
  const [row] = await dataSource.manager.find<Row>(model, { order: { id: 'ASC' }, skip: count % 100, take: 1 });
  if (Object.keys(overrides).length > 0) {
    await dataSource.manager.update(model, { id: row.id }, overrides as QueryDeepPartialEntity<T>);
  }
  return { ...row, ...overrides } as T;
}

function isMissing(column: ColumnMetadata, row: Row, parents: readonly string[] = []): boolean {
  const isKept = column.isCreateDate || column.isUpdateDate;
  const isNeeded = !column.isNullable || parents.includes(column.propertyName);
  return (
    column.isInsert && !isKept && isNeeded && column.default === undefined && column.getEntityValue(row) === undefined
  );
}

function parentOf(column: ColumnMetadata, { foreignKeys }: EntityMetadata): ModelClass<{ id: string }> | undefined {
  // Codes are not made up: those that there are have a sample.
  const key = foreignKeys.find(
    ({ columns, referencedColumns }) => columns.includes(column) && referencedColumns.every((each) => each.isPrimary),
  );
  return key?.referencedEntityMetadata.target as ModelClass<{ id: string }> | undefined;
}

function sample(column: ColumnMetadata, model: ModelClass, nth: number): unknown {
  const { type, isArray } = column;
  if (isArray) return [];
  switch (type) {
    case 'uuid':
      return uuid();
    case 'integer':
    case 'bigint':
      return nth;
    case 'numeric':
      return 1 + (nth % 99);
    case 'boolean':
      return false;
    case 'date':
      return '2026-11-24';
    case 'timestamptz':
      return new Date();
    case 'jsonb':
      return {};
    default:
      return sampleText(column, model, nth);
  }
}

function sampleText({ propertyName: property, length }: ColumnMetadata, model: ModelClass, nth: number): string {
  const field = fieldsOf(model).get(property);
  if (field?.kind === 'scalar' && field.values) return field.values[0];
  if (property === 'email') return `person-${nth}@test.example`;
  if (property === 'currency') return 'EUR';
  const most = Number(length) || Infinity;
  if (most < 6) return nth.toString(36).toUpperCase().padStart(most, '0').slice(-most);
  return `${property.toLowerCase()}-${nth}`.slice(-most);
}

const builderOf =
  <T extends object>(model: ModelClass<T>): Builder<T> =>
  (dataSource, overrides) =>
    build(dataSource, model, overrides);

export const buildCategory = builderOf(Category);
export const buildProduct = builderOf(Product);
export const buildVariant = builderOf(Variant);
export const buildPrice = builderOf(Price);
export const buildCompany = builderOf(Company);
export const buildMembership = builderOf(Membership);

/** An account that can sign in, but for its password. */
export const buildAccount: Builder<Account> = (dataSource, overrides) =>
  build<Account>(dataSource, Account, { status: 'active', ...overrides });

/** So many rows at once. */
export const buildMany = <T>(size: number, build: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: size }, (_, index) => build(index)));
