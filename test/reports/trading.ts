import type { DataSource } from 'typeorm';
import { Stock, Warehouse } from '@app/catalog';
import { Order, Refund } from '@app/orders';
import { Account, Campaign, CampaignChannel, Channel } from '@app/organization';
import { build, buildCategory, buildCompany, buildPrice, buildProduct, buildVariant } from '../support/builders';
import { sell, type SoldLine } from './selling';

const YEAR = { startsAt: new Date('2026-01-01'), endsAt: new Date('2027-01-01') };

/** What trips those who write CSV and HTML. */
const ODD = ["-5 'a'", '@b;\r\nc', '', '茶 🍵', "'=d"];

/**
 * A company that has something in every report: goods that are low, dear and cheap, orders in two currencies, refunds, and
 * campaigns that have spent money and uses.
 *
 * @param name of it and of most that it has
 * @returns its id
 */
export async function tradeOf(dataSource: DataSource, name: string): Promise<string> {
  const { id: companyId } = await buildCompany(dataSource, { name });
  const { id: channelId } = await build<Channel>(dataSource, Channel, { companyId, name });
  const warehouse = await build<Warehouse>(dataSource, Warehouse, { companyId, name });
  const seller = await build<Account>(dataSource, Account, { status: 'active', firstName: name, lastName: 'Lee' });
  const lines: SoldLine[] = [];
  for (const [index, odd] of ODD.entries()) {
    const { id: categoryId } = await buildCategory(dataSource, { name: `${odd}${name}` });
    const product = await buildProduct(dataSource, { companyId, categoryId, name: `${odd}${name}` });
    const variant = await buildVariant(dataSource, { productId: product.id, name: odd });
    const price = { variantId: variant.id, minimumQuantity: 1 };
    await buildPrice(dataSource, {
      ...price,
      price: { amount: 10 ** index, currency: 'EUR' },
      cost: index === 0 ? null : { amount: 7 * 10 ** index, currency: index % 2 ? 'JPY' : 'EUR' },
    });
    await buildPrice(dataSource, { ...price, price: { amount: 5, currency: 'USD' }, startsAt: YEAR.startsAt });
    const place = { variantId: variant.id, warehouseId: warehouse.id };
    await build<Stock>(dataSource, Stock, { ...place, onHand: 1000 * index + 3, lowAt: 1000 * index + 4 });
    lines.push({
      variantId: index === 0 ? null : variant.id,
      productName: odd || name,
      quantity: index + 1,
      ...{ net: 12_345_678 * (index + 1), tax: 99 * index, taxRate: index % 2 ? 7 : 19.5 },
    });
  }
  for (const [index, currency] of ['EUR', 'JPY', 'EUR', 'EUR'].entries()) {
    const placedAt = new Date(Date.UTC(2026, index, 28, 23, 30, index, 7));
    const buyer = index % 2 ? { email: `b${index}@x.example` } : { customerId: seller.id };
    const order = { companyId, channelId, number: index + 1, currency, placedAt, ...buyer };
    await sell(dataSource, index === 3 ? order : { ...order, authorId: seller.id }, lines.slice(index));
  }
  const orders = await dataSource.manager.find(Order, { where: { companyId }, order: { placedAt: 'ASC' } });
  for (const [index, { id: orderId, currency }] of orders.entries()) {
    await build(dataSource, Refund, {
      ...{ orderId, status: 'succeeded', basis: index % 2 ? 'free' : 'lines' },
      ...{ amount: { amount: 70_000 + index, currency }, createdAt: new Date(Date.UTC(2026, index, 29)) },
    });
  }
  const money = { budgetKind: 'spend', budgetCurrency: 'EUR', budgetLimit: 2_000_000, budgetUsed: 1_234_567 } as const;
  const uses = { budgetKind: 'usage', budgetLimit: 3000, budgetUsed: 1234 } as const;
  for (const [code, budget] of Object.entries({ money, uses })) {
    const { id: campaignId } = await build<Campaign>(dataSource, Campaign, {
      ...{ companyId, code, name: `${code} ${name}`, status: 'running', ...YEAR },
      ...budget,
    });
    await build<CampaignChannel>(dataSource, CampaignChannel, { campaignId, channelId });
    await dataSource.query(
      `INSERT INTO campaign_spending (order_id, campaign_id, amount)
       SELECT id, $1, $2 FROM "order" WHERE company_id = $3 AND currency = 'EUR'`,
      [campaignId, code === 'money' ? 411_522 : 1, companyId],
    );
  }
  return companyId;
}
