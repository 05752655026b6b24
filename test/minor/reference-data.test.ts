import { alpha2ToNumeric, getAlpha2Codes } from 'i18n-iso-countries';
import { Level } from '@app/shared/model';
import { expectProblem, type Json, useApi } from '../support/request';

const api = useApi();

const LISTS = ['countries', 'currencies', 'languages'];
/** All rows of a list, with what the mask says of them. */
const all = async (list: string, mask: string): Promise<Json[]> => {
  const pages = await Promise.all(
    [1, 2].map((pageNumber) => api.get(`/v1/minor/${list}`, { mask, query: { pageNumber, pageSize: 200 } })),
  );
  return pages.flatMap(({ data }) => data);
};
const find = async (list: string, code: string): Promise<Json> =>
  (await api.get(`/v1/minor/${list}`, { query: { 'filter[code]': code } })).data[0];

describe('what migrations fill in', () => {
  it('is every country of ISO 3166-1', async () => {
    // XK is not assigned by ISO.
    const iso = Object.entries(getAlpha2Codes()).filter(([code]) => code !== 'XK');
    const countries = await all('countries', '{code,alpha3,numeric}');
    expect(new Map(countries.map(({ code, ...rest }) => [code, rest]))).toEqual(
      new Map(iso.map(([code, alpha3]) => [code, { alpha3, numeric: alpha2ToNumeric(code) }])),
    );
  });

  it('is every currency that ISO 4217 gives minor units, with as many digits as it says', async () => {
    const currencies = await all('currencies', '{code,exponent}');
    const withDigits = (digits: number): unknown[] =>
      currencies.filter(({ exponent }) => exponent === digits).map(({ code }) => code);
    expect(withDigits(0).join(' ')).toBe('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF');
    expect(withDigits(3).join(' ')).toBe('BHD IQD JOD KWD LYD OMR TND');
    expect(withDigits(4).join(' ')).toBe('CLF UYW');
    expect(withDigits(2)).toHaveLength(164 - 17 - 7 - 2);
    expect(withDigits(2)).toEqual(expect.arrayContaining(['EUR', 'USD', 'GBP', 'CHF', 'HUF', 'XCG']));
  });

  it('is every language under a canonical tag, with the direction that it is written in', async () => {
    const languages = await all('languages', '{code,name,nativeName,direction}');
    expect(languages).toHaveLength(199);
    for (const { code } of languages) expect(() => new Intl.Locale(String(code))).not.toThrow();
    expect(languages).toContainEqual({ code: 'ar', name: 'Arabic', nativeName: 'العربية', direction: 'rtl' });
    expect(languages).toContainEqual({
      code: 'de-AT',
      name: 'Austrian German',
      nativeName: 'Österreichisches Deutsch',
      direction: 'ltr',
    });
  });

  it('has the same ids in every installation', async () => {
    expect((await find('countries', 'DE')).id).toBe('019ab6a7-ed90-7638-89d5-8d4f7fc8c064');
  });
});

describe('the lists of reference data', () => {
  it.each(LISTS)('of %s are for everybody, and are written by admins', async (list) => {
    const { status, page } = await api.get(`/v1/minor/${list}`);
    expect([status, Number(page.totalResults) > 100]).toEqual([200, true]);
    expectProblem(await api.post(`/v1/minor/${list}`, {}), 401);
    expectProblem(await api.post(`/v1/minor/${list}`, {}, { as: Level.Manager }), 403);
    expectProblem(await api.post(`/v1/minor/${list}`, {}, { as: Level.Admin }), 400, 'validation_failed');
  });

  it('find rows by name and by code, whatever accents are left out', async () => {
    const codes = async (list: string, q: string): Promise<unknown[]> =>
      (await api.get(`/v1/minor/${list}`, { mask: '{code}', query: { q } })).data.map(({ code }) => code);
    expect(await codes('countries', 'cote d')).toEqual(['CI']);
    expect(await codes('countries', 'deu')).toEqual(['DE']);
    expect(await codes('currencies', 'yen')).toEqual(['JPY']);
    expect(await codes('languages', 'turkce')).toEqual(['tr']);
  });

  it('take a country that ISO does not know, and no code that is none', async () => {
    const kosovo = { code: 'XK', alpha3: 'XKX', numeric: '983', name: 'Kosovo' };
    const created = await api.post('/v1/minor/countries', kosovo, { as: Level.Admin });
    expect([created.status, created.body]).toMatchObject([201, { ...kosovo, active: true }]);
    const taken = await api.post('/v1/minor/countries', kosovo, { as: Level.Admin });
    expectProblem(taken, 409, 'already_exists');
    const wrong = { code: 'xk', alpha3: 'XK', numeric: '9.3', name: '' };
    const refused = await api.post('/v1/minor/countries', wrong, { as: Level.Admin });
    const pointers = (refused.body.errors as Json[]).map(({ pointer }) => pointer);
    expect([refused.status, pointers.sort()]).toEqual([400, ['/alpha3', '/code', '/name', '/numeric']]);
    expect((await api.delete(`/v1/minor/countries/${String(created.body.id)}`, { as: Level.Admin })).status).toBe(204);
  });

  it.each([
    ['languages', { code: 'gsw-CH', name: 'Swiss German', nativeName: 'Schwiizertüütsch' }],
    ['languages', { code: 'sr-Latn-RS', name: 'Serbian in Serbia', direction: 'ltr' }],
    ['currencies', { code: 'XPT', exponent: 8, name: 'Points', symbol: 'P' }],
  ])('of %s take %j', async (list, body) => {
    const { status, body: row } = await api.post(`/v1/minor/${list}`, body, { as: Level.Admin });
    expect([status, row]).toMatchObject([201, body]);
  });

  it.each(['de_AT', 'DE', 'deutsch', 'de-at', 'de-AUT', ' de'])('of languages refuse the tag %j', async (code) => {
    expectProblem(await api.post('/v1/minor/languages', { code, name: 'x' }, { as: Level.Admin }), 400);
  });

  it('change what is not a code', async () => {
    const { id } = await find('countries', 'TR');
    const path = `/v1/minor/countries/${String(id)}`;
    const { status, body } = await api.patch(path, { name: 'Turkey', active: false }, { as: Level.Admin });
    expect([status, body]).toMatchObject([200, { name: 'Turkey', active: false, code: 'TR', version: 2 }]);
    expectProblem(await api.patch(path, { code: 'TU' }, { as: Level.Admin }), 400, 'validation_failed');
  });
});

describe('a currency', () => {
  it('keeps its code and its exponent, whoever asks for another', async () => {
    const { id } = await find('currencies', 'EUR');
    const path = `/v1/minor/currencies/${String(id)}`;
    expectProblem(await api.patch(path, { exponent: 3 }, { as: Level.Admin }), 400, 'validation_failed');
    const other = api.dataSource.query(`UPDATE currency SET exponent = 3 WHERE code = 'EUR'`);
    await expect(other).rejects.toThrow('the code and the exponent of a currency stay as they are');
  });

  it('cannot be deleted, since amounts name it', async () => {
    const { id } = await find('currencies', 'USD');
    expectProblem(await api.delete(`/v1/minor/currencies/${String(id)}`, { as: Level.Admin }), 405);
  });
});
