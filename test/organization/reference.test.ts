import { Channel, type Company, type ShippingRate, ShippingRateService } from '@app/organization';
import { Level } from '@app/shared/model';
import { build, buildCompany } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';

const api = useApi();
const ORGANIZATION = '/v1/organization';
const asAdmin = { as: Level.Admin };
const create = (path: string, body: Json): Promise<Reply> => api.post(path, body, asAdmin);
const pointers = ({ body }: Reply): unknown[] => (body.errors as Json[]).map(({ pointer }) => pointer);

let company: Company;
let channel: Channel;
beforeAll(async () => {
  company = await buildCompany(api.dataSource);
  channel = await build(api.dataSource, Channel, { companyId: company.id });
});

describe('a code of reference data', () => {
  it('exists wherever it is named, alone, in a list, in an amount and in an address', async () => {
    const method = await create(`${ORGANIZATION}/shipping-methods`, { channelId: channel.id, name: 'Post' });
    const price = { amount: 490, currency: 'EUR' };
    const rate = { methodId: method.body.id, countries: ['AT', 'DE'], price };
    const address = { street: 'Ring 1', city: 'Wien', country: 'AT' };
    const location = { companyId: company.id, name: 'Store', billingAddress: address };
    const cases: [string, Json, Json, string][] = [
      [
        'price-lists',
        { companyId: company.id, code: 'a', name: 'A', currency: 'EUR' },
        { currency: 'QQQ' },
        '/currency',
      ],
      ['channels', { companyId: company.id, slug: 'a', name: 'A', currency: 'EUR' }, { language: 'qq' }, '/language'],
      ['shipping-rates', rate, { countries: ['AT', 'QQ'] }, '/countries'],
      ['shipping-rates', rate, { price: { ...price, currency: 'QQQ' } }, '/price/currency'],
      ['companies', { name: 'A' }, { creditLimit: { amount: 1, currency: 'QQQ' } }, '/creditLimit/currency'],
      ['locations', location, { billingAddress: { ...address, country: 'QQ' } }, '/billingAddress/country'],
    ];
    for (const [path, good, bad, pointer] of cases) {
      const refused = await create(`${ORGANIZATION}/${path}`, { ...good, ...bad });
      expectProblem(refused, 422, 'reference_not_found');
      expect(pointers(refused)).toEqual([pointer]);
      const { status, body } = await create(`${ORGANIZATION}/${path}`, good);
      expect([path, status]).toEqual([path, 201]);
      const changed = await api.patch(`${ORGANIZATION}/${path}/${body.id as string}`, bad, asAdmin);
      expect([path, changed.status, pointers(changed)]).toEqual([path, 422, [pointer]]);
      await api.delete(`${ORGANIZATION}/${path}/${body.id as string}`, asAdmin);
    }
  });

  it('stays as long as somebody names it', async () => {
    const country = await create('/v1/minor/countries', { code: 'XK', alpha3: 'XKX', numeric: '983', name: 'Kosovo' });
    expect(country.status).toBe(201);
    const path = `/v1/minor/countries/${country.body.id as string}`;
    const seller = `${ORGANIZATION}/channels/${channel.id}`;
    await api.patch(seller, { countries: ['AT', 'XK'] }, asAdmin);
    expectProblem(await api.delete(path, asAdmin), 409, 'still_referenced');
    await api.patch(seller, { countries: ['AT'] }, asAdmin);
    expect((await api.delete(path, asAdmin)).status).toBe(204);
    const [{ id }] = await api.dataSource.query<{ id: string }[]>(`SELECT id FROM language WHERE code = 'en'`);
    expectProblem(await api.delete(`/v1/minor/languages/${id}`, asAdmin), 409, 'still_referenced');
  });
});

describe('delivery', () => {
  it('costs what the first rate that fits says, and is taxed by its class', async () => {
    const taxClass = await create('/v1/minor/tax-classes', { code: 'freight', name: 'Freight' });
    const body = { channelId: channel.id, name: 'Parcel', taxClassId: taxClass.body.id };
    const method = await create(`${ORGANIZATION}/shipping-methods`, body);
    expect(method.body).toMatchObject({ taxClassId: taxClass.body.id });
    const rates = [
      { position: 3, price: { amount: 2000, currency: 'EUR' } },
      { position: 1, countries: ['AT'], mostWeight: 2, price: { amount: 490, currency: 'EUR' } },
      { position: 2, countries: ['AT'], leastTotal: 5000, mostWeight: 30, price: { amount: 0, currency: 'EUR' } },
      { position: 0, countries: ['AT'], price: { amount: 100, currency: 'CHF' } },
    ];
    for (const rate of rates) {
      expect((await create(`${ORGANIZATION}/shipping-rates`, { methodId: method.body.id, ...rate })).status).toBe(201);
    }
    const priceOf = async (delivery: Partial<Parameters<ShippingRateService['rateFor']>[0]>): Promise<unknown> => {
      const usual = { methodId: String(method.body.id), country: 'AT', weight: 1, total: 4999, currency: 'EUR' };
      const rate: ShippingRate | null = await api.app
        .get(ShippingRateService, { strict: false })
        .rateFor({ ...usual, ...delivery }, api.dataSource.manager);
      return rate?.price.amount ?? null;
    };
    expect(await priceOf({})).toBe(490);
    expect(await priceOf({ weight: 2 })).toBe(2000);
    expect(await priceOf({ weight: '1.999' })).toBe(490);
    expect(await priceOf({ weight: 29, total: 5000 })).toBe(0);
    expect(await priceOf({ weight: 30, total: 5000 })).toBe(2000);
    expect(await priceOf({ country: 'DE' })).toBe(2000);
    expect(await priceOf({ currency: 'CHF' })).toBe(100);
    expect(await priceOf({ currency: 'USD' })).toBeNull();
  });
});

describe('a tag', () => {
  it('is put on companies, which are found by it within reach', async () => {
    const tag = await create('/v1/minor/tags', { name: 'Key account', slug: 'key-account' });
    const made = await create(`${ORGANIZATION}/companies`, { name: 'Tagged', tagIds: [tag.body.id] });
    expect(made.status).toBe(201);
    const query = { 'filter[tags.slug]': 'key-account' };
    const mask = '{name,tags{slug}}';
    const found = await api.get(`${ORGANIZATION}/companies`, { ...asAdmin, query, mask });
    expect(found.data).toEqual([{ name: 'Tagged', tags: [{ slug: 'key-account' }] }]);
    const path = `/v1/minor/tags/${tag.body.id as string}`;
    expect((await api.get(path, { ...asAdmin, mask: 'companies{name}' })).body).toEqual({
      companies: [{ name: 'Tagged' }],
    });
    expect((await api.get(path, { as: Level.Manager, mask: 'companies{name}' })).body).toEqual({ companies: [] });
    expect((await api.get(path, { mask: 'companies{name}' })).headers.get('x-fields-ignored')).toBe('companies');
  });
});
