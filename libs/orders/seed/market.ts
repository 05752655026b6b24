import { type EntityManager, Like } from 'typeorm';
import { Channel, Company } from '@app/organization';
import type { Address } from '@app/minor';
import type { Sowing } from '@app/shared/seed';

/** A variant on sale, and what is known of its pieces. */
export interface Good {
  variantId: string;
  productName: string;
  variantName: string;
  sku: string;
  price: number;
  stockId: string;
  onHand: number;
  allocated: number;
}

/** A company that sells, its channel and what it has. */
export interface Shop {
  companyId: string;
  channelId: string;
  warehouseId: string;
  taxDisplay: 'net' | 'gross';
  currency: string;
  goods: Good[];
  /** The number of its last order. */
  last: number;
}

/** Who buys; one of the three is named. */
export interface Buyer {
  customerId: string | null;
  email: string | null;
  buyerCompanyId: string | null;
  billingAddress: Address;
}

/** Who meets whom. */
export interface Market {
  shops: Shop[];
  buyers: Buyer[];
  /** In percent, by country. */
  taxRates: ReadonlyMap<string, string>;
}

const COUNTRIES = ['DE', 'DE', 'DE', 'DE', 'AT', 'FR'];

/** Of so many who buy, one gives an e-mail address instead of signing in. */
const GUESTS = 4;

/** What was sown of those who sell and buy. @throws Error where nothing was */
export async function openMarket({ manager, key, random }: Sowing): Promise<Market> {
  const channels = await manager.find(Channel, { where: { slug: Like(`${key}-%`) }, order: { slug: 'ASC' } });
  const shops: Shop[] = [];
  for (const { id: channelId, companyId, taxDisplay, currency } of channels) {
    const goods = await goodsOf(channelId, manager);
    if (goods.length === 0) continue;
    const [{ warehouseId, last }] = await manager.query<{ warehouseId: string; last: number }[]>(
      `SELECT (SELECT warehouse_id FROM warehouse_channel WHERE channel_id = $1 ORDER BY priority LIMIT 1) AS "warehouseId",
              coalesce((SELECT last FROM order_counter WHERE company_id = $2), 0) AS last`,
      [channelId, companyId],
    );
    shops.push({ companyId, channelId, warehouseId, taxDisplay, currency, goods, last });
  }
  if (shops.length === 0) throw new Error('There is nothing to buy; sow the catalog first');
  const { faker } = await import('@faker-js/faker/locale/de');
  faker.seed(random.integer(0, 0x7fffffff));
  const address = (recipient: string): Address => ({
    ...{
      street: faker.location.streetAddress(),
      addition: null,
      city: faker.location.city(),
      region: null,
      phone: null,
    },
    ...{ postalCode: faker.location.zipCode('#####'), country: random.pick(COUNTRIES), recipient },
  });
  const people = await manager.query<{ id: string; email: string; name: string }[]>(
    `SELECT id, email, first_name || ' ' || last_name AS name FROM account WHERE email LIKE $1 ORDER BY email`,
    [`%@${key}.example`],
  );
  const companies = await manager.find(Company, {
    where: { externalReference: Like(`${key}/buyer-%`) },
    order: { externalReference: 'ASC' },
  });
  const buyers = [
    ...people.map(({ id, email, name }, index): Buyer => ({
      ...(index % GUESTS === 0 ? { customerId: null, email } : { customerId: id, email: null }),
      ...{ buyerCompanyId: null, billingAddress: address(name) },
    })),
    ...companies.map(({ id, name }): Buyer => ({
      ...{ customerId: null, email: null, buyerCompanyId: id, billingAddress: address(name) },
    })),
  ];
  return { shops, buyers, taxRates: await taxRatesOf(manager) };
}

const goodsOf = (channelId: string, manager: EntityManager): Promise<Good[]> =>
  manager.query<Good[]>(
    `SELECT v.id AS "variantId", p.name AS "productName", v.name AS "variantName", v.sku, price.price_amount::integer AS price,
            s.id AS "stockId", s.on_hand AS "onHand", s.allocated
     FROM listing l JOIN product p ON p.id = l.product_id JOIN variant v ON v.product_id = p.id
     JOIN price ON price.variant_id = v.id JOIN stock s ON s.variant_id = v.id
     WHERE l.channel_id = $1 AND l.published ORDER BY v.sku`,
    [channelId],
  );

async function taxRatesOf(manager: EntityManager): Promise<Map<string, string>> {
  const rates = await manager.query<{ country: string; rate: string }[]>(
    `SELECT country.code AS country, tax.rate::text FROM tax_rate tax JOIN country ON country.id = tax.country_id
     WHERE tax.tax_class_id IS NULL AND now() >= tax.valid_from AND (tax.valid_until IS NULL OR now() < tax.valid_until)`,
  );
  return new Map(rates.map(({ country, rate }) => [country, rate]));
}
