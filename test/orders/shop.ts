import type { DataSource, DeepPartial } from 'typeorm';
import { Price, Stock, Variant, type Product, Warehouse, WarehouseChannel } from '@app/catalog';
import { Country, TaxRate } from '@app/minor';
import { Channel, type Company } from '@app/organization';
import type { Level } from '@app/shared/model';
import { build, buildCompany, buildProduct } from '../support/builders';
import type { Api, Json, Reply } from '../support/request';

/** Something to sell. */
type Offer = Pick<Variant, 'id' | 'sku'> & { product: Product };

/** A company that sells in a channel, with a warehouse and German tax of 19 %. */
export interface Shop {
  company: Company;
  channel: Channel;
  warehouse: Warehouse;
  /** Something to sell, in minor units of the channel's currency, so many of which are in stock. */
  offer(price: number, onHand: number, currency?: string): Promise<Offer>;
}

/** Where goods go in tests. */
export const BERLIN = { street: 'Unter den Linden 1', city: 'Berlin', country: 'DE' };

export async function openShop(dataSource: DataSource, channel: DeepPartial<Channel> = {}): Promise<Shop> {
  const company = await buildCompany(dataSource);
  const place = await build<Channel>(dataSource, Channel, {
    companyId: company.id,
    active: true,
    currency: 'EUR',
    countries: ['DE', 'AT'],
    taxDisplay: 'gross',
    ...channel,
  });
  const warehouse = await build(dataSource, Warehouse, { companyId: company.id });
  await build(dataSource, WarehouseChannel, { warehouseId: warehouse.id, channelId: place.id });
  const { id: countryId } = await dataSource.manager.findOneByOrFail(Country, { code: 'DE' });
  if (!(await dataSource.manager.existsBy(TaxRate, { countryId }))) {
    await build(dataSource, TaxRate, {
      countryId,
      taxClassId: null,
      rate: 19,
      validFrom: '2007-01-01',
      validUntil: null,
    });
  }
  return {
    company,
    channel: place,
    warehouse,
    offer: async (amount, onHand, currency = place.currency) => {
      const product = await buildProduct(dataSource, { companyId: company.id });
      const variant = await build(dataSource, Variant, { productId: product.id, trackInventory: true });
      await build(dataSource, Price, { variantId: variant.id, price: { amount, currency }, minimumQuantity: 1 });
      await build(dataSource, Stock, { variantId: variant.id, warehouseId: warehouse.id, onHand });
      return { id: variant.id, sku: variant.sku, product };
    },
  };
}

/** What is said of stock: on hand and promised. */
export const stockOf = async (dataSource: DataSource, variantId: string): Promise<[number, number]> => {
  const { onHand, allocated } = await dataSource.manager.findOneByOrFail(Stock, { variantId });
  return [onHand, allocated];
};

/** A client that takes orders down, as one level. */
export class OrderClient {
  private keys = 0;

  constructor(
    private readonly api: Api,
    private readonly as: Level,
    private readonly headers: Record<string, string> = {},
  ) {}

  draft(shop: Shop, more: Json = {}): Promise<Reply> {
    const body = { channelId: shop.channel.id, email: 'ada@test.example', shippingAddress: BERLIN, ...more };
    return this.api.post('/v1/orders', body, this.asking());
  }

  add(orderId: unknown, variantId: string, quantity: number, more: Json = {}): Promise<Reply> {
    return this.api.post('/v1/orders/lines', { orderId, variantId, quantity, ...more }, this.asking());
  }

  get(id: unknown, mask?: string): Promise<Reply> {
    return this.api.get(`/v1/orders/${id as string}`, { ...this.asking(), mask });
  }

  /** Brings an order on its way, in the version that it has. */
  async advance(id: unknown, noun: string, body: Json = {}, version?: number): Promise<Reply> {
    const known = version ?? ((await this.get(id, '{version}')).body.version as number);
    const key = `${noun}-${id as string}-${this.keys++}`;
    const headers = { 'if-match': `"${known}"`, 'idempotency-key': key };
    return this.api.post(`/v1/orders/${id as string}/${noun}`, body, this.asking(headers));
  }

  /** A placed order of so many pieces. */
  async placed(shop: Shop, variantId: string, quantity: number, more: Json = {}): Promise<Json> {
    const { body: draft } = await this.draft(shop, more);
    await this.add(draft.id, variantId, quantity);
    return (await this.advance(draft.id, 'placement')).body;
  }

  asking(headers: Record<string, string> = {}): { as: Level; headers: Record<string, string> } {
    return { as: this.as, headers: { ...this.headers, ...headers } };
  }
}
