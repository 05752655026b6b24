import { type Category, Product, Variant } from '@app/catalog';
import { Level, type ModelClass, models, searchDocuments, SHORT_TEXT } from '@app/shared/model';
import { listPaths, findList } from '@app/shared/resource';
import { build, buildAccount, buildCategory, buildMany, buildProduct } from '../support/builders';
import { expectRefusal, type Json, type Reply, useApi } from '../support/request';

const PRODUCTS = '/v1/catalog/products';
const VARIANTS = '/v1/catalog/variants';

const api = useApi();

const search = (q: string, query: Json = {}, as?: Level): Promise<Reply> =>
  api.get(PRODUCTS, { as, query: { q, ...query } });
const namesOf = ({ data }: Reply): unknown[] => data.map(({ name }) => name);
const skusOf = async (q: string): Promise<unknown[]> =>
  (await api.get(VARIANTS, { query: { q } })).data.map(({ sku }) => sku);

let tea: Category;

beforeAll(async () => {
  tea = await buildCategory(api.dataSource, { name: 'Tea', description: 'Leaves, loose and in bags' });
  for (const [name, description, categoryId] of [
    ['Ceylon Orange Pekoe', 'A black tea of the highlands', tea.id],
    ['Darjeeling First Flush', 'The first tea', tea.id],
    ['Crème de Menthe Tea', 'Peppermint and chocolate', tea.id],
    ['House Espresso', 'Beans, whole and ground', null],
    ['Stoneware Teapot', 'Holds one litre of tea, green or black tea', null],
    ['Ångström Łódź Straße', null, null],
    ['茶', 'Чай', null],
  ] as const) {
    await buildProduct(api.dataSource, { name, description, categoryId });
  }
});

describe('a full-text search', () => {
  it.each([
    ['darjeeling', ['Darjeeling First Flush']],
    ['  DARJEELING,  flush! ', ['Darjeeling First Flush']],
    ['flush darjeeling', ['Darjeeling First Flush']],
    ['highlands ceylon', ['Ceylon Orange Pekoe']],
    ['creme', ['Crème de Menthe Tea']],
    ['crème', ['Crème de Menthe Tea']],
    ['cre\u0300me', ['Crème de Menthe Tea']],
    ['ＣＲＥＭＥ', ['Crème de Menthe Tea']],
    ['angstrom lodz', ['Ångström Łódź Straße']],
    ['strasse', ['Ångström Łódź Straße']],
    ['茶', ['茶']],
    ['чай', ['茶']],
  ])('for %j finds %j', async (q, names) => {
    expect(namesOf(await search(q))).toEqual(names);
  });

  it('takes the last word for the beginning of one, and only the last', async () => {
    expect(namesOf(await search('first fl'))).toEqual(['Darjeeling First Flush']);
    expect(namesOf(await search('tea dar'))).toEqual(['Darjeeling First Flush']);
    expect(namesOf(await search('fir flush'))).not.toContain('Ceylon Orange Pekoe');
    expect(namesOf(await search('dar tea'))).not.toContain('Darjeeling First Flush');
  });

  it('shows the best first: what is said in the name, and what is said in few words', async () => {
    expect(namesOf(await search('tea'))).toEqual([
      'Stoneware Teapot',
      'Crème de Menthe Tea',
      'Darjeeling First Flush',
      'Ceylon Orange Pekoe',
    ]);
  });

  it('breaks ties by id, the newest first', async () => {
    const twins = await buildMany(5, () => buildProduct(api.dataSource, { name: 'Twin' }));
    const ids = twins
      .map(({ id }) => id)
      .sort()
      .reverse();
    expect((await search('twin')).data.map(({ id }) => id)).toEqual(ids);
    await api.dataSource.manager.delete(Product, ids);
  });

  it('is ordered as the client wants it', async () => {
    expect(namesOf(await search('tea', { sort: '-name' }))).toEqual([
      'Stoneware Teapot',
      'Darjeeling First Flush',
      'Crème de Menthe Tea',
      'Ceylon Orange Pekoe',
    ]);
    expect(namesOf(await search('tea', { sort: 'category.name:nullsfirst,name' }))[0]).toBe('Stoneware Teapot');
  });

  it('goes with filters and pages, and is counted', async () => {
    const { page, data } = await search('tea', { 'filter[category.name]': 'Tea', pageSize: '2' });
    expect([data.length, page.totalResults, page.numPages]).toEqual([2, 3, 2]);
    const second = await api.get(page.next as string);
    expect([...data, ...second.data].map(({ name }) => name)).toEqual([
      'Crème de Menthe Tea',
      'Darjeeling First Flush',
      'Ceylon Orange Pekoe',
    ]);
    expect((await search('tea', { count: 'estimated', pageSize: '1' })).page.totalResults).toBe(4);
    expect((await search('tea', { pageSize: '0' })).page.totalResults).toBe(4);
  });

  it('is walked by cursor, by rank too', async () => {
    const names: unknown[] = [];
    let reply = await search('tea', { cursor: '', pageSize: '1' });
    for (;;) {
      names.push(...namesOf(reply));
      if (!reply.page.next) break;
      reply = await api.get(reply.page.next as string);
    }
    expect(names).toEqual(namesOf(await search('tea')));
    const [, cursor] =
      /cursor=([^&]+)/.exec(String((await search('tea', { cursor: '', pageSize: '1' })).page.next)) ?? [];
    expectRefusal(await search('teapot', { cursor }), 'InvalidPage', 'cursor', /^The cursor is none of this list/);
    expectRefusal(await api.get(PRODUCTS, { query: { cursor } }), 'InvalidPage', 'cursor', /^The cursor is none/);
  });

  it('may come as the body of a search', async () => {
    expect(namesOf(await api.post(`${PRODUCTS}/search`, { q: 'espresso' }))).toEqual(['House Espresso']);
  });

  it('follows what is written', async () => {
    const { id } = await buildProduct(api.dataSource, { name: 'Sencha' });
    await api.patch(`${PRODUCTS}/${id}`, { name: 'Gyokuro' }, { as: Level.Agent });
    expect(namesOf(await search('gyokuro'))).toEqual(['Gyokuro']);
    expect(namesOf(await search('sencha'))).toEqual([]);
    await api.delete(`${PRODUCTS}/${id}`, { as: Level.Manager });
    expect(namesOf(await search('gyokuro'))).toEqual([]);
  });
});

describe('a search that finds nothing as it is written', () => {
  it.each([
    ['darjelling', 'Darjeeling First Flush'],
    ['expresso', 'House Espresso'],
    ['ceylan orange', 'Ceylon Orange Pekoe'],
    ['stoneware teepot', 'Stoneware Teapot'],
    ['eylon oran', 'Ceylon Orange Pekoe'],
  ])('finds what is written alike: %s', async (q, name) => {
    expect(namesOf(await search(q))[0]).toBe(name);
  });

  it('finds nothing where nothing is alike', async () => {
    expect(await search('xylophone')).toMatchObject({ status: 200, data: [], page: { totalResults: 0 } });
  });

  it('is not made larger by what is alike when there is what was meant', async () => {
    await buildProduct(api.dataSource, { name: 'Espreso machine' });
    expect(namesOf(await search('espresso'))).toEqual(['House Espresso']);
    expect(namesOf(await search('espreso'))).toEqual(['Espreso machine']);
  });

  it('looks for what is alike among the rows of the filter', async () => {
    const filter = { 'filter[name][ne]': 'House Espresso' };
    expect(namesOf(await search('espresso', filter))).toEqual(['Espreso machine']);
  });

  it('is counted, ordered and walked like any other', async () => {
    const { page, data } = await search('espress0', { sort: 'name', pageSize: '1' });
    expect([data[0].name, page.totalResults]).toEqual(['Espreso machine', 2]);
    const first = await search('espress0', { cursor: '', pageSize: '1' });
    const second = await api.get(first.page.next as string);
    expect([...namesOf(first), ...namesOf(second)].sort()).toEqual(['Espreso machine', 'House Espresso']);
  });
});

describe('a search for a number on a label', () => {
  beforeAll(async () => {
    const { id: productId } = await buildProduct(api.dataSource, { name: 'Label' });
    for (const [sku, barcode] of [
      ['TEA-COP-100', '4006381333931'],
      ['TEA-COP-1000', null],
      ['TBL_POT.ASH/2', null],
    ]) {
      await build(api.dataSource, Variant, { productId, sku: sku ?? '', barcode, name: null });
    }
  });

  it.each([
    ['TEA-COP-100', ['TEA-COP-100', 'TEA-COP-1000']],
    ['tea cop 100', ['TEA-COP-100', 'TEA-COP-1000']],
    ['COP-1000', ['TEA-COP-1000']],
    ['TBL-POT-ASH', ['TBL_POT.ASH/2']],
    ['4006381333931', ['TEA-COP-100']],
    ['400638', ['TEA-COP-100']],
    ['4006381333932', ['TEA-COP-100']],
    ['EA-COP-10', ['TEA-COP-100', 'TEA-COP-1000']],
    ['TEA-COP-10O', ['TEA-COP-100', 'TEA-COP-1000']],
  ])('%s finds %j', async (q, skus) => {
    expect((await skusOf(q)).sort()).toEqual(skus);
  });
});

describe('what a search may look in', () => {
  it('is what the level may see', async () => {
    await buildAccount(api.dataSource, { lastName: 'Lovelace', firstName: 'Ada', email: 'countess@ockham.example' });
    const found = async (q: string, as: Level): Promise<unknown> =>
      (await api.get('/v1/organization/accounts', { as, query: { q } })).page.totalResults;
    expect(await found('lovelace', Level.Admin)).toBe(1);
    expect(await found('ada love', Level.Admin)).toBe(1);
    expect(await found('countess@ockham.example', Level.Admin)).toBe(1);
    expect(await found('ockham', Level.Admin)).toBe(1);
    expect(await found('countes@okham', Level.Admin)).toBe(1);
    // An agent reaches one account, and sees no e-mail address, not even that.
    const id = await ownId(Level.Agent);
    await api.dataSource.query(`UPDATE account SET last_name = 'Byron', email = 'poet@ockham.example' WHERE id = $1`, [
      id,
    ]);
    expect(await found('byron', Level.Agent)).toBe(1);
    expect(await found('poet', Level.Agent)).toBe(0);
    expect(await found('ockham', Level.Agent)).toBe(0);
    expect(await found('lovelace', Level.Agent)).toBe(0);
    expect(await found('byrom', Level.Agent)).toBe(1);
  });

  const ownId = async (as: Level): Promise<unknown> => (await api.get('/v1/auth/me', { as, mask: 'id' })).body.id;

  it('are rows in reach alone, also when it is decided whether anything was found', async () => {
    const id = await ownId(Level.Agent);
    await api.dataSource.query(`UPDATE account SET last_name = 'Babbage' WHERE id = $1`, [id]);
    await buildAccount(api.dataSource, { lastName: 'Babage' });
    const reply = await api.get('/v1/organization/accounts', { as: Level.Agent, query: { q: 'babage' } });
    expect(reply.data.map(({ lastName }) => lastName)).toEqual(['Babbage']);
  });

  it('is nothing in a model that names no fields', async () => {
    const reply = await api.get('/v1/reports/runs', { as: Level.Admin, query: { q: 'tea' } });
    expectRefusal(reply, 'BadSpec', 'q', 'Model `ReportRun` cannot be searched.');
  });

  it.each(['!!!', '-', '"', '%', '\u{1f375}', ' . '])('must have a letter or a digit, unlike %j', async (q) => {
    expectRefusal(await search(q), 'BadValue', 'q', 'Value of `q` must have a letter or a digit.');
  });

  it.each([
    "' OR 1=1 --",
    'a:*',
    'a & b | !c',
    '<-> a',
    "a\\'b",
    ':*',
    "x');DROP TABLE product;--",
    'a'.repeat(1000),
    'a '.repeat(499),
  ])('may be any text: %j', async (q) => {
    expect((await search(q)).status).toBe([...q].some((letter) => /\w/.test(letter)) ? 200 : 400);
  });

  it('is kept by the database for every model that names fields', async () => {
    // Views show the documents of other models.
    const { dataSource } = api;
    const isRead = (model: ModelClass): boolean =>
      dataSource.hasMetadata(model) && dataSource.getMetadata(model).tableType === 'view';
    const kept = models().filter((model) => !isRead(model));
    for (const model of kept) {
      for (const { level, fields } of searchDocuments(model)) {
        const path = listPaths().find((each) => findList(each)?.model === model);
        for (const [index, { name, maxLength = 0, pattern }] of fields.entries()) {
          const made = `${model.name}${level}word${index}`.toLowerCase();
          const value = name === 'email' ? `${made}@x.example` : `some ${made}`;
          // A code cannot be just any word.
          const row = (await build(api.dataSource, model, pattern ? {} : { [name]: value })) as Json;
          const word = pattern ? String(row[name]) : made;
          const found = async (q: string): Promise<unknown[]> =>
            (await api.get(`/v1/${path}`, { as: Math.max(level, Level.Admin), query: { q } })).data;
          expect([name, await found(word)]).toEqual([
            name,
            expect.arrayContaining([expect.objectContaining({ id: row.id })]),
          ]);
          if (pattern) continue;
          expect([name, await found(word)]).toEqual([name, [expect.anything()]]);
          const typo = `${word.slice(0, -1)}_`;
          if (maxLength <= SHORT_TEXT) expect([name, await found(typo)]).not.toEqual([name, []]);
        }
      }
    }
  });

  it('is what the migrations have made: TypeORM finds nothing to change', async () => {
    const { upQueries } = await api.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
