import { Country, TaxClass, TaxRate, TaxRateService } from '@app/minor';
import { Level } from '@app/shared/model';
import { build } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';

const api = useApi();
let food: string;
let germany: string;

beforeAll(async () => {
  food = (await build(api.dataSource, TaxClass, { code: 'food', name: 'Food' })).id;
  germany = (await api.dataSource.manager.findOneByOrFail(Country, { code: 'DE' })).id;
});
beforeEach(() => api.dataSource.query('DELETE FROM tax_rate'));

const rate = (validFrom: string, validUntil: string | null = null, more: Json = {}): Json => ({
  countryId: germany,
  taxClassId: food,
  rate: 7,
  validFrom,
  validUntil,
  ...more,
});
const post = (body: Json): Promise<Reply> => api.post('/v1/minor/tax-rates', body, { as: Level.Admin });

describe('tax rates', () => {
  it('are for everybody, with the country and the class that they are of', async () => {
    const { status, body } = await post(rate('2021-01-01', null, { name: 'USt' }));
    expect([status, body]).toMatchObject([201, { rate: 7, name: 'USt', validFrom: '2021-01-01', validUntil: null }]);
    const query = { 'filter[country.code]': 'DE', 'filter[taxClass.code]': 'food' };
    const { data } = await api.get('/v1/minor/tax-rates', { query, mask: '{rate,country{code},taxClass{name}}' });
    expect(data).toEqual([{ rate: 7, country: { code: 'DE' }, taxClass: { name: 'Food' } }]);
    const [country] = (
      await api.get('/v1/minor/countries', { query: { 'filter[code]': 'DE' }, mask: '{taxRates{rate}}' })
    ).data;
    expect(country).toEqual({ taxRates: [{ rate: 7 }] });
  });

  it.each([
    ['the same days', '2021-01-01', '2021-12-31'],
    ['the last day', '2021-12-31', null],
    ['the first day', '2020-01-01', '2021-01-01'],
    ['days within', '2021-06-01', '2021-06-02'],
    ['days around', '2020-01-01', null],
  ])('of one class and country do not hold on %s', async (_, from, until) => {
    expect((await post(rate('2021-01-01', '2021-12-31'))).status).toBe(201);
    const refused = await post(rate(from, until));
    expectProblem(refused, 409, 'overlapping_period');
    expect(refused.body).toMatchObject({
      detail: 'Another rate, 7 %, holds from 2021-01-01 to 2021-12-31; end it first',
      errors: [{ pointer: '/validFrom' }],
    });
    const others = [{ taxClassId: null }, { countryId: (await build(api.dataSource, Country)).id }];
    for (const other of others) expect((await post(rate(from, until, other))).status).toBe(201);
  });

  it('of no class do not overlap, either, whoever writes them', async () => {
    const { status } = await post(rate('2021-01-01', null, { taxClassId: null }));
    const again = await post(rate('2022-01-01', null, { taxClassId: null }));
    expect([status, again.status]).toEqual([201, 409]);
    const insert = build(api.dataSource, TaxRate, {
      countryId: germany,
      taxClassId: null,
      validFrom: '2022-01-01',
      validUntil: null,
    });
    await expect(insert).rejects.toThrow('XCL_');
  });

  it('follow one another, when two are made at once', async () => {
    const replies = await Promise.all([post(rate('2021-01-01')), post(rate('2020-01-01'))]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('end, so that the next can begin', async () => {
    const { body } = await post(rate('2020-01-01'));
    const path = `/v1/minor/tax-rates/${String(body.id)}`;
    expectProblem(await post(rate('2020-07-01', '2020-12-31', { rate: 5 })), 409);
    expect((await api.patch(path, { validUntil: '2020-06-30' }, { as: Level.Admin })).status).toBe(200);
    expect((await post(rate('2020-07-01', '2020-12-31', { rate: 5 }))).status).toBe(201);
    expectProblem(await api.patch(path, { validUntil: '2019-12-31' }, { as: Level.Admin }), 422, 'period_order');
    expectProblem(await api.patch(path, { validUntil: null }, { as: Level.Admin }), 409, 'overlapping_period');
  });

  it.each([
    ['/rate', { rate: 100.001 }],
    ['/rate', { rate: -1 }],
    ['/rate', { rate: 19.1234 }],
    ['/validFrom', { validFrom: '2021-02-30' }],
    ['/validFrom', { validFrom: null }],
    ['/countryId', { countryId: null }],
  ])('have no such %s: %j', async (pointer, more) => {
    const refused = await post(rate('2021-01-01', null, more));
    expectProblem(refused, 400, 'validation_failed');
    expect((refused.body.errors as Json[])[0].pointer).toBe(pointer);
  });

  it('are found by day: that of the class, else the default of the country, else none', async () => {
    await post(rate('2020-01-01', null, { rate: 19, taxClassId: null }));
    await post(rate('2020-01-01', '2020-06-30', { rate: 7 }));
    await post(rate('2020-07-01', '2020-12-31', { rate: 5 }));
    const rates = api.app.get(TaxRateService);
    const on = async (day: string, taxClassId: string | null): Promise<number | null> => {
      const found = await rates.inForce({ countryId: germany, taxClassId, day }, api.dataSource.manager);
      return found && Number(found.rate);
    };
    expect(await Promise.all(['2020-06-30', '2020-07-01', '2021-01-01'].map((day) => on(day, food)))).toEqual([
      7, 5, 19,
    ]);
    expect([await on('2020-07-01', null), await on('2019-12-31', food)]).toEqual([19, null]);
  });
});

describe('a tax class', () => {
  it('stays as long as rates are of it', async () => {
    await post(rate('2021-01-01'));
    const path = `/v1/minor/tax-classes/${food}`;
    expectProblem(await api.delete(path, { as: Level.Admin }), 409, 'still_referenced');
    const { body } = await api.get(path, { mask: '{code,rates{rate}}' });
    expect(body).toEqual({ code: 'food', rates: [{ rate: 7 }] });
  });
});

describe('a unit', () => {
  const meter = { code: 'XX1', name: 'Parsec', symbol: 'pc', dimension: 'length', factor: 30856775814914 };

  it('is known with its factor to the base unit of its dimension', async () => {
    const query = { 'filter[dimension]': 'mass' };
    const { data } = await api.get('/v1/minor/units', { query, mask: '{code,factor}' });
    expect(data).toEqual([
      { code: 'MGM', factor: 0.000001 },
      { code: 'GRM', factor: 0.001 },
      { code: 'ONZ', factor: 0.028349523125 },
      { code: 'LBR', factor: 0.45359237 },
      { code: 'KGM', factor: 1 },
      { code: 'TNE', factor: 1000 },
    ]);
  });

  it('is added by admins, has a factor above nothing, and keeps it', async () => {
    expectProblem(await api.post('/v1/minor/units', meter, { as: Level.Manager }), 403);
    const refused = await api.post('/v1/minor/units', { ...meter, factor: 0 }, { as: Level.Admin });
    expectProblem(refused, 400, 'validation_failed');
    const { status, body } = await api.post('/v1/minor/units', { ...meter, factor: 1000 }, { as: Level.Admin });
    expect([status, body]).toMatchObject([201, { code: 'XX1', factor: 1000 }]);
    const change = api.patch(`/v1/minor/units/${String(body.id)}`, { factor: 2 }, { as: Level.Admin });
    expectProblem(await change, 400, 'validation_failed');
  });
});
