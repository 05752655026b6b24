import { createHash } from 'node:crypto';
import { Like } from 'typeorm';
import { Channel } from '@app/organization';
import { insertMissing } from '@app/shared/database';
import { BulkTable, Convoy, type Sowing, unindexed } from '@app/shared/seed';
import { AssignedValue } from '../assigned-value/assigned-value.entity';
import { Listing } from '../listing/listing.entity';
import { Price } from '../price/price.entity';
import { PriceChange } from '../price-change/price-change.entity';
import { Product } from '../product/product.entity';
import { StockMovement } from '../stock-movement/stock-movement.entity';
import { Stock } from '../stock/stock.entity';
import { Variant } from '../variant/variant.entity';
import { WarehouseChannel } from '../warehouse-channel/warehouse-channel.entity';
import { Warehouse } from '../warehouse/warehouse.entity';
import { seedTypes, slugOf, type SownAttribute, type SownTypes } from './seed-types';
import { COLORS, MATERIALS, SIZES, STYLES } from './words';

const VARIANTS = 3;
/** So many products are sent together. */
const BATCH = 500;

/** A company that sells, its channel and its warehouse. */
interface Shop {
  companyId: string;
  channelId: string;
  warehouseId: string;
}

const MODELS = [Product, Variant, AssignedValue, Listing, Price, PriceChange, Stock, StockMovement] as const;
type Tables = { [table: string]: BulkTable<never> };

/**
 * Sows products with variants, attributes, prices and pieces in stock, in the channels that were sown for them.
 *
 * @returns how many rows there are of what; undefined where they are there already
 */
export async function seedProducts(sowing: Sowing): Promise<Record<string, number> | undefined> {
  const { manager, key, scale, progress } = sowing;
  if (await manager.existsBy(Product, { externalReference: `${key}/product-1` })) return undefined;
  const shops = await openShops(sowing);
  const types = await seedTypes(sowing);
  const tables = Object.fromEntries(
    MODELS.map((model) => [model.name, new BulkTable(manager, model as never)]),
  ) as unknown as Tables;
  const variants = scale.products * VARIANTS;
  const sizes = [
    scale.products,
    variants,
    scale.products * (4 + VARIANTS * 2),
    scale.products,
    ...Array<number>(4).fill(variants),
  ];
  const counts = Object.fromEntries(MODELS.map((model, index) => [tables[model.name].name, sizes[index]]));
  await unindexed(manager, counts, progress, async () => {
    const convoy = new Convoy(Object.values(tables));
    for (let index = 1; index <= scale.products; index++) {
      addProduct(index, { shop: shops[index % shops.length], types, tables }, sowing);
      if (index % BATCH > 0 && index < scale.products) continue;
      await convoy.send();
      progress('Products', index, scale.products);
    }
    await convoy.end();
  });
  return Object.fromEntries(Object.values(tables).map(({ name, count }) => [name, count]));
}

/** A warehouse for each of the channels that were sown. */
async function openShops({ manager, key, random, begin }: Sowing): Promise<Shop[]> {
  const channels = await manager.find(Channel, { where: { slug: Like(`${key}-%`) }, order: { slug: 'ASC' } });
  if (channels.length === 0) throw new Error('There is no channel to sell in; sow the organization first');
  const codes = channels.map(({ slug, name, companyId }) => ({
    ...{ id: random.uuid(begin), code: slug, name: `${name}, warehouse`, companyId },
  }));
  const warehouses = await insertMissing(manager, Warehouse, 'code', codes);
  const shops = channels.map(({ id: channelId, slug, companyId }): Shop => ({
    ...{ channelId, companyId },
    warehouseId: warehouses.get(slug) ?? '',
  }));
  await insertMissing(
    manager,
    WarehouseChannel,
    'externalReference',
    shops.map(({ channelId, warehouseId }, priority) => ({
      ...{ id: random.uuid(begin), channelId, warehouseId, priority },
      externalReference: `${key}/warehouse-${priority}`,
    })),
  );
  return shops;
}

function addProduct(
  index: number,
  { shop: { companyId, channelId, warehouseId }, types, tables }: { shop: Shop; types: SownTypes; tables: Tables },
  { key, random, begin }: Sowing,
): void {
  const stamp = { createdAt: begin, updatedAt: begin };
  const kind = random.pick(types.kinds);
  const material = random.integer(0, MATERIALS.length - 1);
  const name = `${random.pick(STYLES)} ${MATERIALS[material]} ${kind.name} ${1 + (index % 97)}`;
  const productId = random.uuid(begin);
  const add = (model: (typeof MODELS)[number], row: object): void => tables[model.name].add(row as never);
  add(Product, {
    ...{ id: productId, ...stamp, name, slug: `${slugOf(name)}-${key}-${index}`, status: 'active', companyId },
    description: `${name}, for ${kind.department.toLowerCase()}. Comes in ${VARIANTS} variants.`,
    ...{ categoryId: kind.categoryId, productTypeId: types.typeId, externalReference: `${key}/product-${index}` },
  });
  const published = random.chance(0.95);
  add(Listing, { id: random.uuid(begin), ...stamp, productId, channelId, published, availableFrom: null });
  const assign = (code: SownAttribute, variantId: string | null, value: Partial<AssignedValue>): void =>
    add(AssignedValue, {
      ...NO_VALUE,
      id: random.uuid(begin),
      productId,
      variantId,
      ...value,
      attributeId: types.attributes.get(code),
    });
  const choice = (code: SownAttribute, place: number): string => types.choices.get(code)?.[place] ?? '';
  assign('origin', null, { kind: 'dropdown', valueId: random.pick(types.choices.get('origin') ?? []) });
  assign('material', null, { kind: 'dropdown', valueId: choice('material', material) });
  assign('handmade', null, { kind: 'boolean', booleanValue: random.chance(0.3) });
  assign('warranty', null, { kind: 'numeric', numberValue: String(random.pick([12, 24, 36, 60])) });
  const cost = random.integer(150, 9000);
  const first = random.integer(0, SIZES.length * COLOR_NAMES.length - 1);
  for (let nth = 0; nth < VARIANTS; nth++) {
    // Seven steps on through all pairs of a size and a colour: no two are the same.
    const pair = (first + nth * 7) % (SIZES.length * COLOR_NAMES.length);
    const [size, color] = [pair % SIZES.length, Math.floor(pair / SIZES.length)];
    const selected = { size: choice('size', size), color: choice('color', color) };
    const variantId = random.uuid(begin);
    add(Variant, {
      ...{
        id: variantId,
        ...stamp,
        productId,
        sku: `${key.toUpperCase()}-${String(index).padStart(6, '0')}-${nth + 1}`,
      },
      ...{ name: `${SIZES[size]}, ${COLOR_NAMES[color]}`, weight: ((nth + 1) * random.integer(80, 900)) / 1000 },
      combination: combinationOf(selected, types),
    });
    assign('size', variantId, { kind: 'dropdown', valueId: selected.size, combinationKey: md5(selected.size) });
    assign('color', variantId, { kind: 'swatch', valueId: selected.color, combinationKey: md5(selected.color) });
    const money = (amount: number): object => ({ amount, currency: 'EUR' });
    const prices = { price: money(Math.round((cost * (2.1 + size * 0.15)) / 10) * 10 - 1), cost: money(cost) };
    const priceId = random.uuid(begin);
    add(Price, { id: priceId, ...stamp, variantId, minimumQuantity: 1, ...prices });
    add(PriceChange, {
      ...{ id: random.uuid(begin), createdAt: begin, companyId, variantId, priceId, minimumQuantity: 1 },
      ...{ action: 'created', after: prices.price, costAfter: prices.cost },
    });
    const stockId = random.uuid(begin);
    const onHand = random.integer(20, 400);
    add(Stock, { id: stockId, ...stamp, variantId, warehouseId, onHand, lowAt: random.integer(5, 15) });
    add(StockMovement, {
      ...{ id: random.uuid(begin), createdAt: begin, stockId, kind: 'receipt', quantity: onHand, onHandAfter: onHand },
      reason: 'First delivery',
    });
  }
}

const COLOR_NAMES = Object.keys(COLORS);

/** All columns that a value may be in. */
const NO_VALUE = { valueId: null, booleanValue: null, numberValue: null, combinationKey: null };

const hashes = new Map<string, string>();

/** Of choices, which are few. */
function md5(text: string): string {
  const known = hashes.get(text) ?? createHash('md5').update(text).digest('hex');
  hashes.set(text, known);
  return known;
}

/** As the database fills it in (`assigned_value_combination`). */
function combinationOf(selected: Readonly<Record<'size' | 'color', string>>, { attributes }: SownTypes): string {
  const parts = (['size', 'color'] as const).map((code) => [attributes.get(code) ?? '', md5(selected[code])]);
  const text = parts.sort(([a], [b]) => (a < b ? -1 : 1)).map((part) => part.join(''));
  return createHash('md5').update(text.join(',')).digest('hex');
}
