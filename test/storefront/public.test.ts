import {
  AssignedValue,
  type AttributeKind,
  Collection,
  CollectionProduct,
  Price,
  Product,
  ProductMedia,
  Stock,
  Variant,
} from '@app/catalog';
import { Country, File, TaxClass, TaxRate } from '@app/minor';
import {
  Campaign,
  CampaignChannel,
  PriceList,
  PriceListAssignment,
  Promotion,
  ShippingMethod,
  ShippingRate,
} from '@app/organization';
import { fieldsOf, Level, modelOptions, type ModelClass } from '@app/shared/model';
import { shapeOf } from '@app/shared/serialization';
import { Merchandise } from '../catalog/merchandise';
import { build, buildCategory } from '../support/builders';
import { type Json, type Reply, useApi } from '../support/request';
import { routesOf } from '../support/routes';
import { StatementCounter } from '../support/statement-counter';
import { openStage, type Shown, type Stage } from './stage';

const api = useApi();

let stage: Stage;
let tea: Shown;
let counter: StatementCounter;

const at = (path: string, { slug }: { slug: string } = stage): string => `/v1/storefront/${slug}${path}`;

beforeAll(async () => {
  const { dataSource } = api;
  counter = new StatementCounter(api.app);
  stage = await openStage(dataSource);
  tea = await stage.show(1190, 10);
  await build(dataSource, Promotion, {
    active: true,
    campaignId: (await running('spring')).id,
    predicate: { filter: [] },
  });
  const collection = await build(dataSource, Collection, { slug: 'best-of' });
  await build(dataSource, CollectionProduct, { collectionId: collection.id, productId: tea.productId });
  const method = await build(dataSource, ShippingMethod, { channelId: stage.channel.id, active: true });
  await build(dataSource, ShippingRate, { methodId: method.id, price: { amount: 490, currency: 'EUR' } });
  for (const visibility of ['public', 'private'] as const) {
    const file = await build(dataSource, File, { visibility });
    await build(dataSource, ProductMedia, { productId: tea.productId, fileId: file.id });
  }
});
afterAll(() => counter.stop());

async function running(code: string, values: Partial<Campaign> = {}): Promise<Campaign> {
  const { company, channel } = stage;
  const campaign = await build<Campaign>(api.dataSource, Campaign, {
    companyId: company.id,
    code,
    status: 'running',
    ...values,
  });
  await build(api.dataSource, CampaignChannel, { campaignId: campaign.id, channelId: channel.id });
  return campaign;
}

const LISTS = ['products', 'categories', 'collections', 'campaigns', 'shipping-methods', 'languages', 'currencies'];

const slugs = async (query: Json = {}, slug = stage.slug): Promise<unknown[]> =>
  (await api.get(at('/products', { slug }), { query, mask: 'slug' })).data.map((row) => row.slug);

describe('a channel', () => {
  it('shows what it is, and each of its lists by one statement, to everybody', async () => {
    const { body } = await api.get(at(''));
    expect(body).toMatchObject({ slug: stage.slug, currency: 'EUR', taxDisplay: 'gross', countries: ['DE', 'AT'] });
    expect(LISTS.map((list) => `GET ${at(`/${list}`, { slug: ':channel' })}`)).toEqual(
      routesOf(api.app)
        .filter(({ path, kind }) => path.startsWith('/v1/storefront/:channel') && kind === 'list')
        .map(({ name }) => name),
    );
    for (const list of LISTS) {
      for (const ask of [() => api.get(at(`/${list}`)), () => api.post(at(`/${list}/search`), {})]) {
        const { result, statements } = await counter.during(ask);
        expect([list, result.status, result.data.length, statements.length]).toEqual([list, 200, 1, 1]);
      }
    }
    const { result, statements } = await counter.during(() => api.get(at(`/products/${tea.slug}`), { mask: '*' }));
    expect([result.status, statements.length]).toEqual([200, 1]);
  });

  it('shows prices as it does, with tax, what they were, and whether there is any, but not how much', async () => {
    const mask = 'price,taxRate,taxIncluded,tax,variants{price,availability},media{url},category{slug}';
    const { body } = await api.get(at(`/products/${tea.slug}`), { mask });
    expect(body).toMatchObject({
      price: { amount: 1190, currency: 'EUR' },
      taxRate: 19,
      taxIncluded: true,
      tax: 190,
      variants: [{ price: { amount: 1190, currency: 'EUR' }, availability: 'in_stock' }],
      media: [{ url: expect.stringMatching(/^\/v1\/minor\/files\/.*\/content$/) as string }],
      category: { slug: `${stage.slug}-shelf` },
    });
    const { id: taxClassId } = await build(api.dataSource, TaxClass);
    const { id: countryId } = await api.dataSource.manager.findOneByOrFail(Country, { code: 'DE' });
    const reduced = { countryId, taxClassId, rate: 7, validFrom: '2007-01-01', validUntil: null };
    await build(api.dataSource, TaxRate, reduced);
    await api.dataSource.manager.update(Product, { id: tea.productId }, { taxClassId });
    const food = await api.get(at(`/products/${tea.slug}`), { mask: 'taxRate,tax,variants{taxRate}' });
    expect(food.body).toEqual({ taxRate: 7, tax: 78, variants: [{ taxRate: 7 }] });
    await api.dataSource.manager.update(Product, { id: tea.productId }, { taxClassId: null });
    const net = await openStage(api.dataSource, { taxDisplay: 'net' });
    const { slug } = await net.show(1000, 1);
    const shown = await api.get(at(`/products/${slug}`, net), { mask: 'price,tax,taxIncluded' });
    expect(shown.body).toEqual({ price: { amount: 1000, currency: 'EUR' }, tax: 190, taxIncluded: false });
  });

  it('says in stock, low or out, of what its warehouses have left', async () => {
    const availability = async ({ slug }: Shown): Promise<unknown> =>
      (await api.get(at(`/products/${slug}`), { mask: 'availability,variants{availability}' })).body;
    const all = (word: string): Json => ({ availability: word, variants: [{ availability: word }] });
    const few = await stage.show(100, 3);
    await api.dataSource.manager.update(Stock, { variantId: few.variantId }, { lowAt: 3 });
    expect(await availability(few)).toEqual(all('low'));
    await api.dataSource.manager.update(Stock, { variantId: few.variantId }, { allocated: 3 });
    expect(await availability(few)).toEqual(all('out'));
    await api.dataSource.manager.update(Variant, { id: few.variantId }, { trackInventory: false });
    expect(await availability(few)).toEqual(all('in_stock'));
    const soon = await stage.show(100, 3, { availableFrom: new Date('2040-01-01') });
    expect(await availability(soon)).toEqual(all('out'));
  });

  it('has the price that orders have, whatever prices there are', async () => {
    const { variantId, slug } = await stage.show(500, 1);
    const list = await build(api.dataSource, PriceList, { companyId: stage.company.id, active: true });
    const buyers = await build(api.dataSource, PriceList, { companyId: stage.company.id, active: true, priority: 9 });
    await build(api.dataSource, PriceListAssignment, { priceListId: buyers.id, buyerCompanyId: stage.company.id });
    const price = async (amount: number, more: object): Promise<void> => {
      const values = { variantId, price: { amount, currency: 'EUR' }, minimumQuantity: 1, ...more };
      await build(api.dataSource, Price, values);
      const path = `/v1/catalog/variants/${variantId}/price`;
      const { body } = await api.get(path, { as: Level.Admin, query: { channel: stage.slug } });
      const shown = await api.get(at(`/products/${slug}`), { mask: 'price,priceBefore' });
      expect(shown.body.price).toEqual(body.price);
      expect(shown.body.priceBefore).toEqual(body.priceBefore);
    };
    await price(10, { priceListId: buyers.id });
    await price(20, { minimumQuantity: 5 });
    await price(450, { startsAt: new Date('2020-01-01'), priceBefore: { amount: 500, currency: 'EUR' } });
    await price(30, { startsAt: new Date('2040-01-01'), endsAt: new Date('2041-01-01') });
    await price(480, { channelId: stage.channel.id });
    await price(490, { priceListId: list.id });
    await build(api.dataSource, PriceListAssignment, { priceListId: list.id, channelId: stage.channel.id });
    await price(495, { priceListId: list.id, minimumQuantity: 3 });
    expect((await api.get(at(`/products/${slug}`), { mask: 'price{amount}' })).body).toEqual({
      price: { amount: 490 },
    });
  });
});

describe('what is not for everybody', () => {
  it('is not there: drafts, what is archived, not published, of other channels, or over', async () => {
    const { dataSource } = api;
    const before = await slugs();
    const hidden = [await stage.show(1, 1, { published: false }), await stage.show(1, 1), await stage.show(1, 1)];
    const [, draft, archived] = hidden;
    await dataSource.query(`UPDATE product SET status = 'draft' WHERE id = $1`, [draft.productId]);
    await dataSource.query(`UPDATE product SET status = 'archived', archived_at = now() WHERE id = $1`, [
      archived.productId,
    ]);
    const other = await openStage(dataSource);
    const elsewhere = await other.show(1, 1);
    expect(await slugs()).toEqual(before);
    expect(await slugs({}, other.slug)).toEqual([elsewhere.slug]);
    for (const { slug } of [...hidden, elsewhere]) {
      expect([slug, (await api.get(at(`/products/${slug}`), { as: Level.Admin })).status]).toEqual([slug, 404]);
    }
    const { variantId } = await stage.show(1, 1);
    await dataSource.manager.update(Variant, { id: variantId }, { archivedAt: new Date() });
    expect(await slugs({ 'filter[variants.id]': variantId })).toEqual([]);
    await buildCategory(dataSource, { slug: 'nothing-on-it' });
    await running('over', { endsAt: new Date('2021-01-01') });
    await running('paused', { status: 'paused' });
    const codes = (await api.get(at('/campaigns'), { mask: 'code,offers{name}' })).data.map(({ code }) => code);
    expect(codes).toEqual(['spring']);
    expect((await api.get(at('/categories'), { mask: 'slug' })).data).toEqual([{ slug: `${stage.slug}-shelf` }]);
  });

  it('is a channel that there is not, or that is closed', async () => {
    const closed = await openStage(api.dataSource, { active: false });
    await closed.show(1, 1);
    for (const slug of [closed.slug, 'nowhere', 'No Slug', "x'--"]) {
      for (const path of ['', '/products', '/products/facets', `/products/${tea.slug}`, '/languages']) {
        expect([slug, path, (await api.get(at(path, { slug: encodeURIComponent(slug) }))).status]).toEqual([
          slug,
          path,
          404,
        ]);
      }
    }
  });

  /** All models that a channel shows, and how each is reached from its list of products or campaigns. */
  const shown = (): Map<ModelClass, string> => {
    const found = new Map<ModelClass, string>();
    const walk = (model: ModelClass, path: string): void => {
      if (found.has(model)) return;
      found.set(model, path);
      for (const field of shapeOf(model, Level.Admin).fields.values()) {
        if (field.kind === 'relation') walk(field.definition.target(), `${path}.${field.name}`);
      }
    };
    for (const { model, path, kind } of routesOf(api.app)) {
      if (kind === 'list' && path.includes(':channel') && model) walk(model, path.split('/').at(-1) ?? '');
    }
    return found;
  };

  it('is behind no relation: what channels show leads to what channels show alone', () => {
    const models = [...shown().keys()];
    expect(models.map(({ name }) => name).filter((name) => !name.startsWith('Storefront'))).toEqual([]);
    for (const model of models) {
      const { reach } = modelOptions(model);
      expect(reach({ level: Level.Admin, account: '$1', column: (property) => property })).toBe(false);
    }
    expect(models.length).toBeGreaterThan(10);
  });

  it('is no value of an attribute: private files, and products that are not shown there', async () => {
    const { dataSource } = api;
    const elsewhere = await (await openStage(dataSource)).show(1, 1);
    const [draft, shelf] = [await stage.show(1, 1, { published: false }), await stage.show(1, 1)];
    const files = [
      await build(dataSource, File, { visibility: 'private' }),
      await build(dataSource, File, { visibility: 'public' }),
    ];
    const values: [
      code: string,
      kind: AttributeKind,
      value: Partial<Pick<AssignedValue, 'fileId' | 'referenceId' | 'textValue'>>,
      isShown: boolean,
    ][] = [
      ['manual', 'file', { fileId: files[0].id }, false],
      ['leaflet', 'file', { fileId: files[1].id }, true],
      ['successor', 'reference', { referenceId: draft.productId }, false],
      ['importer', 'reference', { referenceId: elsewhere.productId }, false],
      ['sibling', 'reference', { referenceId: shelf.productId }, true],
      ['motto', 'text', { textValue: 'Steep well' }, true],
    ];
    const places = ['product', 'variant'] as const;
    const { typeId, ids } = await new Merchandise(api).type(
      Object.fromEntries(
        places.flatMap((level) => values.map(([name, kind]) => [`${level}_${name}`, { kind, level }])),
      ),
    );
    await dataSource.manager.update(Product, { id: tea.productId }, { productTypeId: typeId });
    for (const place of places) {
      const owner = { productId: tea.productId, variantId: place === 'variant' ? tea.variantId : null };
      for (const [name, , value] of values) {
        const attributeId = ids[`${place}_${name}`];
        await dataSource.getRepository(AssignedValue).insert({ ...owner, attributeId, ...value });
      }
    }
    const mask = 'attributes,variants{attributes}';
    const { body } = await api.get(at(`/products/${tea.slug}`), { mask, as: Level.Admin });
    const shown = values.filter(([, , , isShown]) => isShown);
    const mapOf = (place: string): Json =>
      Object.fromEntries(shown.map(([name, , value]) => [`${place}_${name}`, Object.values(value)[0]]).sort());
    expect(body).toEqual({ attributes: mapOf('product'), variants: [{ attributes: mapOf('variant') }] });
    for (const place of places) {
      for (const [name, , value, isShown] of values) {
        const field = `${place === 'variant' ? 'variants.' : ''}attributes.${place}_${name}`;
        const expected = isShown ? [tea.slug] : [];
        for (const condition of [{ op: 'eq', value: Object.values(value)[0] }, { op: 'is_not_null' }]) {
          expect([field, await slugs({ filter: { field, ...condition } })]).toEqual([field, expected]);
        }
      }
    }
  });

  it('is no field of them, in no mask, filter or sort, for nobody', async () => {
    const lower = new Map([...lowerModels()].map((model) => [model.name, model]));
    let walked = 0;
    for (const [model, path] of shown()) {
      const behind = lower.get(model.name.replace(/^Storefront/, '')) ?? lower.get(OTHER_NAMES[model.name]);
      if (!behind) throw new Error(`${model.name} shows nobody knows what`);
      const names = shapeOf(model, Level.Admin).fields;
      const missing = [...fieldsOf(behind).keys(), 'channelId', 'searchVector'].filter((name) => !names.has(name));
      const [list, ...way] = path.split('.');
      for (const name of missing) {
        const dotted = [...way, name].join('.');
        const mask = [...way, name].reduceRight((inner, part) => (inner ? `${part}{${inner}}` : part), '');
        const replies = await ask(list, dotted, mask);
        for (const reply of replies.filtered) expect([model.name, name, reply.status]).toEqual([model.name, name, 400]);
        expect([name, replies.masked.headers.get('x-fields-ignored')]).toEqual([name, dotted]);
        walked++;
      }
    }
    expect(walked).toBeGreaterThan(60);
  }, 60_000);

  const OTHER_NAMES: Record<string, string> = { StorefrontOffer: 'Promotion', StorefrontMedia: 'ProductMedia' };

  const lowerModels = (): Set<ModelClass> =>
    new Set(routesOf(api.app).flatMap(({ model, path }) => (model && !path.includes(':channel') ? [model] : [])));

  async function ask(list: string, name: string, mask: string): Promise<{ filtered: Reply[]; masked: Reply }> {
    const path = at(`/${list}`);
    return {
      filtered: [
        await api.get(path, { query: { filter: { field: name, op: 'is_not_null' } }, as: Level.Admin }),
        await api.get(path, { query: { sort: name }, as: Level.Admin }),
      ],
      masked: await api.get(path, { mask: `id,${mask}`, as: Level.Admin }),
    };
  }
});
