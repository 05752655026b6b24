import { type EntityManager, In, Like } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Channel, Company, PriceList } from '@app/organization';
import { TERMINAL } from '@app/shared/audit';
import { insertMissing } from '@app/shared/database';
import type { Money } from '@app/shared/model';
import { Price } from '../price/price.entity';
import { recordPriceChanges } from '../price-change/record-price-changes';
import { receive } from '../stock/ship';
import { Stock } from '../stock/stock.entity';
import { Variant } from '../variant/variant.entity';
import { WarehouseChannel } from '../warehouse-channel/warehouse-channel.entity';
import { Warehouse } from '../warehouse/warehouse.entity';

const eur = (amount: number): Money => ({ amount, currency: 'EUR' });

/** From the first to the last, warehouses are asked in this order. */
const WAREHOUSES = [
  { code: 'harbour', company: 'group', name: 'Harbour', channels: ['tea-shop', 'roastery', 'tableware'] },
  { code: 'shop-floor', company: 'tea-shop', name: 'Shop floor', channels: ['tea-shop'] },
];

/** Amounts in cents: what one piece sells for and costs, pieces in both warehouses, and below what it is low. */
const GOODS: readonly { sku: string; price: number; cost: number; harbour: number; shop?: number; lowAt: number }[] = [
  { sku: 'TEA-COP-100', price: 690, cost: 310, harbour: 240, shop: 12, lowAt: 40 },
  { sku: 'TEA-COP-250', price: 1590, cost: 740, harbour: 80, shop: 4, lowAt: 20 },
  { sku: 'TEA-DFF-100', price: 1490, cost: 820, harbour: 9, shop: 2, lowAt: 10 },
  { sku: 'TEA-SEN-100', price: 990, cost: 450, harbour: 120, lowAt: 30 },
  { sku: 'TEA-SEN-500', price: 4290, cost: 2100, harbour: 18, lowAt: 5 },
  { sku: 'COF-HES-250', price: 1190, cost: 480, harbour: 300, lowAt: 50 },
  { sku: 'COF-HES-1000', price: 3990, cost: 1850, harbour: 60, lowAt: 15 },
  { sku: 'TBL-POT-ASH', price: 3900, cost: 1700, harbour: 14, lowAt: 5 },
  { sku: 'TBL-POT-INK', price: 3900, cost: 1700, harbour: 0, lowAt: 5 },
];

/** Prices beside the general ones: for a quantity, for a while, in a channel, and for a buyer. */
const FURTHER = [
  { sku: 'TEA-COP-100', price: 620, minimumQuantity: 10 },
  { sku: 'TEA-SEN-100', price: 890, startsAt: '2026-11-01', endsAt: '2027-01-01', priceBefore: 990 },
  { sku: 'COF-HES-250', price: 1090, channel: 'roastery' },
  { sku: 'TEA-COP-100', price: 590, list: 'demo:cafe-list' },
];

/** Adds the demo prices, warehouses and what lies there, where it is missing. */
export async function seedStock(manager: EntityManager): Promise<void> {
  const variants = await manager.findBy(Variant, { sku: In(GOODS.map(({ sku }) => sku)) });
  const variantOf = new Map(variants.map(({ sku, id }) => [sku, id]));
  await seedPrices(variantOf, manager);
  const warehouses = await seedWarehouses(manager);
  const lines = GOODS.flatMap(({ sku, harbour, shop }) =>
    Object.entries({ harbour, 'shop-floor': shop ?? 0 }).map(([code, quantity]) => ({
      variantId: variantOf.get(sku) ?? '',
      warehouseId: warehouses.get(code) ?? '',
      quantity,
    })),
  );
  const present = await manager.findBy(Stock, { warehouseId: In([...warehouses.values()]) });
  const missing = lines.filter(
    ({ variantId, warehouseId, quantity }) =>
      quantity > 0 && !present.some((row) => row.variantId === variantId && row.warehouseId === warehouseId),
  );
  const occasion = { kind: 'receipt', reason: 'First delivery', origin: TERMINAL } as const;
  await receive(missing, occasion, manager);
  for (const { sku, lowAt } of present.length === 0 ? GOODS : []) {
    await manager.update(Stock, { variantId: variantOf.get(sku), warehouseId: warehouses.get('harbour') }, { lowAt });
  }
}

async function seedWarehouses(manager: EntityManager): Promise<Map<string, string>> {
  const companies = await manager.findBy(Company, { externalReference: Like('demo:%') });
  const companyOf = new Map(companies.map(({ externalReference, id }) => [externalReference, id]));
  const channels = await manager.find(Channel);
  const rows = WAREHOUSES.map(({ code, name, company }) => ({
    code,
    name,
    companyId: companyOf.get(`demo:${company}`),
  }));
  const warehouses = await insertMissing(manager, Warehouse, 'code', rows);
  for (const [priority, { code, channels: served }] of WAREHOUSES.entries()) {
    for (const { id: channelId } of channels.filter(({ slug }) => served.includes(slug))) {
      const serving = { warehouseId: warehouses.get(code), channelId };
      if (await manager.existsBy(WarehouseChannel, serving)) continue;
      await manager.insert(WarehouseChannel, { ...serving, id: uuid(), priority });
    }
  }
  return warehouses;
}

/** Only where a variant has no price at all, since somebody may have changed those that it had. */
async function seedPrices(variantOf: ReadonlyMap<string, string>, manager: EntityManager): Promise<void> {
  const priced = await manager.findBy(Price, { variantId: In([...variantOf.values()]) });
  const channels = new Map((await manager.find(Channel)).map(({ slug, id }) => [slug, id]));
  const lists = new Map((await manager.find(PriceList)).map((list) => [list.externalReference, list.id]));
  const general = GOODS.map(({ sku, price, cost }) => ({ sku, price: eur(price), cost: eur(cost) }));
  const further = FURTHER.map(({ price, priceBefore, channel, list, ...rest }) => ({
    ...rest,
    price: eur(price),
    ...(priceBefore && { priceBefore: eur(priceBefore) }),
    ...(channel && { channelId: channels.get(channel) }),
    ...(list && { priceListId: lists.get(list) }),
  }));
  const rows = [...general, ...further].flatMap(({ sku, ...row }) => {
    const variantId = variantOf.get(sku);
    if (variantId === undefined || priced.some((price) => price.variantId === variantId)) return [];
    return [{ ...row, id: uuid(), variantId }];
  });
  await manager.insert(Price, rows);
  const changes = rows.map((after) => ({ after }));
  if (changes.length > 0) await recordPriceChanges(changes, TERMINAL, manager);
}
