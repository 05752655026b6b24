import { type EntityManager, Like } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertMissing } from '@app/shared/database';
import { Channel } from '../channel/channel.entity';
import { Company } from '../company/company.entity';
import { PriceListAssignment } from '../price-list-assignment/price-list-assignment.entity';
import { PriceList } from '../price-list/price-list.entity';

const CHANNELS = [
  { slug: 'tea-shop', company: 'tea-shop', name: 'Tea shop', currency: 'EUR', countries: ['DE', 'AT'] },
  { slug: 'roastery', company: 'roastery', name: 'Roastery', currency: 'EUR', countries: ['DE', 'AT', 'FR'] },
  {
    slug: 'tableware',
    company: 'tableware',
    name: 'Tableware',
    currency: 'EUR',
    countries: ['DE'],
    stockPolicy: 'backorder',
  },
];

/** What the café pays at the tea shop. */
const LIST = { externalReference: 'demo:cafe-list', company: 'tea-shop', buyer: 'cafe', code: 'cafe', name: 'Cafés' };

/** Adds the demo channels and the price list of a buyer; what somebody has made of those that are there stays. */
export async function seedChannels(manager: EntityManager): Promise<void> {
  const companies = await manager.findBy(Company, { externalReference: Like('demo:%') });
  const idOf = (key: string): string | undefined =>
    companies.find(({ externalReference }) => externalReference === `demo:${key}`)?.id;
  await insertMissing(
    manager,
    Channel,
    'slug',
    CHANNELS.map(({ company, ...channel }) => ({ ...channel, companyId: idOf(company) })),
  );
  const { company, buyer, ...list } = LIST;
  if (await manager.existsBy(PriceList, { externalReference: list.externalReference })) return;
  const lists = await insertMissing(manager, PriceList, 'externalReference', [
    { ...list, companyId: idOf(company), currency: 'EUR', priority: 10 },
  ]);
  await manager.insert(PriceListAssignment, {
    id: uuid(),
    priceListId: lists.get(list.externalReference),
    buyerCompanyId: idOf(buyer),
  });
}
