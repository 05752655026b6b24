import type { Company } from '@app/organization';
// Drawing is loaded when it is first needed, which takes long where it is transpiled first.
import 'echarts';
import { Campaign } from '@app/organization';
import { Level } from '@app/shared/model';
import { PageLinks } from '@app/shared/page';
import {
  build,
  buildAccount,
  buildCategory,
  buildCompany,
  buildMembership,
  buildPrice,
  buildProduct,
  buildVariant,
} from '../support/builders';
import { newAccount } from '../support/app';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';
import { readCsv } from './running';

const api = useApi();
const DEFINITIONS = '/v1/reports/definitions';

const result = (code: string, query: Json = {}, as = Level.Admin): Promise<Reply> =>
  api.get(`${DEFINITIONS}/${code}/result`, { as, query });

const rowsOf = ({ body }: Reply): Json[] => body.rows as Json[];

/** Someone who works in a company alone. */
async function memberOf(
  { id: companyId }: Company,
  level: Level.Agent | Level.Manager,
): Promise<Record<string, string>> {
  const { id: accountId, headers } = await newAccount(level, api.dataSource);
  await buildMembership(api.dataSource, { companyId, accountId, role: 'agent' });
  return headers;
}

let mine: Company;

beforeAll(async () => {
  mine = await buildCompany(api.dataSource, { name: 'Mine' });
  const theirs = await buildCompany(api.dataSource, { name: 'Theirs' });
  const campaigns = [
    { companyId: mine.id, code: 'spring', budgetCurrency: 'EUR', budgetLimit: 100_000, budgetUsed: 25_000 },
    { companyId: mine.id, code: 'summer', budgetCurrency: 'EUR', budgetLimit: 50_000, budgetUsed: 0 },
    { companyId: mine.id, code: 'tokyo', budgetCurrency: 'JPY', budgetLimit: 900_000, budgetUsed: 300_000 },
    { companyId: theirs.id, code: 'other', budgetCurrency: 'EUR', budgetLimit: 7_000, budgetUsed: 7_000 },
  ];
  await api.dataSource.getRepository(Campaign).insert(
    campaigns.map((each) => ({
      ...each,
      id: crypto.randomUUID(),
      name: `<b>${each.code}</b>`,
      budgetKind: 'spend' as const,
      startsAt: new Date('2026-03-01T00:00:00Z'),
      endsAt: new Date('2026-06-01T00:00:00Z'),
    })),
  );
  const category = await buildCategory(api.dataSource, { name: 'Tea' });
  const product = await buildProduct(api.dataSource, {
    name: '=1+1',
    categoryId: category.id,
  });
  const [one, two] = [
    await buildVariant(api.dataSource, { productId: product.id, sku: 'T-1', name: 'a "b",\nc' }),
    await buildVariant(api.dataSource, { productId: product.id, sku: 'T-2', name: null }),
  ];
  const usual = { variantId: one.id, minimumQuantity: 1 };
  await buildPrice(api.dataSource, {
    ...usual,
    price: { amount: 990, currency: 'EUR' },
    cost: { amount: 400, currency: 'EUR' },
  });
  const [startsAt, endsAt] = [new Date('2020-01-01'), new Date('2040-01-01')];
  await buildPrice(api.dataSource, { ...usual, startsAt, endsAt, price: { amount: 890, currency: 'EUR' } });
  await buildPrice(api.dataSource, {
    variantId: two.id,
    minimumQuantity: 5,
    price: { amount: 1200, currency: 'USD' },
  });
  await buildAccount(api.dataSource);
});

describe('The reports', () => {
  it('are listed with their parameters and columns, as far as the level goes', async () => {
    const agent = await api.get(DEFINITIONS, { as: Level.Agent });
    const list = agent.data.find(({ code }) => code === 'price-list');
    expect(list).toMatchObject({ title: 'Price list', links: { page: `${DEFINITIONS}/price-list/page` } });
    const columns = ({ body }: Reply): unknown[] => (body.columns as Json[]).map(({ name }) => name);
    expect(columns(await api.get(`${DEFINITIONS}/price-list`, { as: Level.Agent }))).not.toContain('cost');
    expect(columns(await api.get(`${DEFINITIONS}/price-list`, { as: Level.Manager }))).toContain('cost');
  });

  it('are for agents and above, and only those that there are', async () => {
    expectProblem(await api.get(DEFINITIONS, { as: Level.Customer }), 403);
    expectProblem(await api.get(`${DEFINITIONS}/price-list/result`), 401);
    const missing = await result('unicorns');
    expectProblem(missing, 404);
    expect(missing.body.errors).toMatchObject([{ suggestions: expect.arrayContaining(['campaign-spend']) }]);
  });

  it('all answer, also as files, at every level, with defaults for all parameters', async () => {
    const { data } = await api.get(DEFINITIONS, { as: Level.Admin });
    for (const { code, access } of data as { code: string; access: string }[]) {
      for (const level of [Level.Agent, Level.Manager, Level.Admin]) {
        const reply = await result(code, {}, level);
        const file = await api.get(`${DEFINITIONS}/${code}/file`, { as: level });
        const status = level === Level.Agent && access !== 'agent' ? 403 : 200;
        expect([code, level, reply.status, file.status]).toEqual([code, level, status, status]);
      }
    }
    expect(data.length).toBeGreaterThan(1);
  });
});

describe('A result', () => {
  it('is read by one statement', async () => {
    const counter = new StatementCounter(api.app);
    try {
      const { result: reply, statements } = await counter.during(() => result('price-list'));
      expect([reply.status, statements.length]).toEqual([200, 1]);
    } finally {
      counter.stop();
    }
  });

  it('has columns, rows, and totals that keep currencies apart', async () => {
    const { body } = await result('campaign-spend', { company: mine.id });
    expect(body.rows).toMatchObject([
      {
        code: 'spring',
        status: 'draft',
        startsAt: '2026-03-01T00:00:00.000Z',
        currency: 'EUR',
        spent: 25_000,
        share: 25,
      },
      { code: 'summer', budget: 50_000 },
      { code: 'tokyo', currency: 'JPY' },
    ]);
    expect(body.totals).toEqual([
      {
        company: null,
        code: null,
        name: null,
        status: null,
        startsAt: null,
        endsAt: null,
        uses: null,
        usesAllowed: null,
        share: null,
        currency: 'EUR',
        budget: 150_000,
        spent: 25_000,
      },
      expect.objectContaining({ currency: 'JPY', budget: 900_000, spent: 300_000 }),
    ]);
    expect(body).toMatchObject({ exponents: { EUR: 2, JPY: 0 }, isCut: false, parameters: { status: 'any' } });
    expect((body.columns as Json[]).find(({ name }) => name === 'spent')).toEqual({
      name: 'spent',
      label: 'Spent',
      type: 'money',
      unit: 'currency',
    });
  });

  it('shows budgets of uses beside those of money, and adds neither to the other', async () => {
    const { id: companyId } = await buildCompany(api.dataSource, { name: 'Uses' });
    const budgets = [
      { code: 'a', budgetKind: 'usage', budgetLimit: 8, budgetUsed: 2 },
      { code: 'b', budgetKind: 'usage', budgetLimit: 10, budgetUsed: 10 },
      { code: 'c', budgetKind: 'spend', budgetCurrency: 'EUR', budgetLimit: 1000, budgetUsed: 333 },
      { code: 'd', budgetKind: 'none' },
    ] as const;
    for (const budget of budgets) await build<Campaign>(api.dataSource, Campaign, { companyId, ...budget });
    const { body } = await result('campaign-spend', { company: companyId });
    const shown = ({ code, currency, budget, spent, uses, usesAllowed, share }: Json): unknown[] => [
      ...[code, currency, budget, spent],
      ...[uses, usesAllowed, share],
    ];
    expect(rowsOf({ body } as Reply).map(shown)).toEqual([
      ['a', null, null, null, 2, 8, 25],
      ['b', null, null, null, 10, 10, 100],
      ['c', 'EUR', 1000, 333, null, null, 33.3],
    ]);
    expect((body.totals as Json[]).map(shown)).toEqual(
      expect.arrayContaining([
        [null, 'EUR', 1000, 333, null, null, null],
        [null, null, null, null, 12, 18, null],
      ]),
    );
    expect(body.totals).toHaveLength(2);
    const page = await fetch(`${api.url}${DEFINITIONS}/campaign-spend/page?company=${companyId}`, {
      headers: { ...(await api.as(Level.Admin)), accept: 'text/html' },
    });
    // One chart, of euros: there is none of what has no amounts.
    expect((await page.text()).match(/<svg class="wide"/g)).toHaveLength(1);
    await api.dataSource.query('DELETE FROM campaign WHERE company_id = $1', [companyId]);
  });

  it('is of what the caller reaches', async () => {
    const reply = await api.get(`${DEFINITIONS}/campaign-spend/result`, { headers: await memberOf(mine, Level.Agent) });
    expect(rowsOf(reply).map(({ code }) => code)).toEqual(['spring', 'summer', 'tokyo']);
    expect(rowsOf(await result('campaign-spend'))).toHaveLength(4);
    expect(rowsOf(await result('campaign-spend', {}, Level.Manager))).toEqual([]);
  });

  it('has the columns of the level', async () => {
    expect(rowsOf(await result('price-list', {}, Level.Agent))[1]).not.toHaveProperty('cost');
    expect(rowsOf(await result('price-list', {}, Level.Manager))).toMatchObject([
      { sku: 'T-1', price: 890, cost: null, startsAt: '2020-01-01T00:00:00.000Z' },
      { sku: 'T-1', price: 990, cost: 400, costCurrency: 'EUR', startsAt: null },
      { sku: 'T-2', price: 1200, currency: 'USD', minimumQuantity: 5 },
    ]);
  });

  it('is cut to as many rows as are asked for, but for its totals', async () => {
    const { body } = await result('campaign-spend', { company: mine.id, limit: 1 });
    expect(body.isCut).toBe(true);
    expect(body.rows).toHaveLength(1);
    expect(body.totals).toMatchObject([{ budget: 150_000 }, {}]);
  });

  it('is the same as CSV, without the totals', async () => {
    const path = `${DEFINITIONS}/price-list`;
    const headers = { ...(await api.as(Level.Manager)), accept: 'text/csv' };
    const negotiated = await api.get(`${path}/result`, { headers });
    const file = await api.get(`${path}/file`, { as: Level.Manager });
    expect(negotiated.text).toBe(file.text);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="price-list-\d{4}-\d\d-\d\d.csv"$/);
    const json = rowsOf(await result('price-list', {}, Level.Manager));
    const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
    expect(readCsv(file.text)).toEqual(
      json.map((row) => ({
        ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asText(value)])),
        // A spreadsheet would compute it.
        product: "'=1+1",
      })),
    );
  });

  it('is refused to an account whose rights have changed', async () => {
    const { id, headers } = await newAccount(Level.Agent, api.dataSource);
    await api.dataSource.query(`UPDATE account SET status = 'suspended', auth_version = 2 WHERE id = $1`, [id]);
    expectProblem(await api.get(`${DEFINITIONS}/price-list/result`, { headers }), 401);
    expectProblem(await api.get(`${DEFINITIONS}/price-list/file`, { headers }), 401);
  });
});

describe('The parameters of a report', () => {
  it.each([
    ['limit', '-1'],
    ['limit', '1.5'],
    ['limit', '100000'],
    ['limit', '1; DROP TABLE account'],
    ['company', 'mine'],
    ['status', 'unknown'],
    ['status', "' OR true --"],
    ['nonsense', '1'],
  ])('%s = %s is refused by name', async (name, value) => {
    const reply = await api.get(
      `${DEFINITIONS}/campaign-spend/result?${new URLSearchParams({ [name]: value }).toString()}`,
      {
        as: Level.Admin,
      },
    );
    expectProblem(reply, 400);
    expect(reply.body.errors).toMatchObject([{ pointer: `/${name}` }]);
  });

  it('are refused when they come twice, and all at once', async () => {
    const reply = await api.get(`${DEFINITIONS}/campaign-spend/result?limit=1&limit=2&company=x`, { as: Level.Admin });
    expectProblem(reply, 400, 'validation_failed');
    expect((reply.body.errors as Json[]).map(({ pointer }) => pointer).sort()).toEqual(['/company', '/limit']);
  });
});

describe('The page of a report', () => {
  const page = (headers: Record<string, string>, path = `${DEFINITIONS}/campaign-spend/page`): Promise<Response> =>
    fetch(path.startsWith('http') ? path : api.url + path, {
      headers: { accept: 'text/html', ...headers },
      redirect: 'manual',
    });

  it('shows a chart and a table, escaped, without any script', async () => {
    const answer = await page(await api.as(Level.Admin));
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(text).toContain('<td>&lt;b&gt;spring&lt;/b&gt;</td>');
    expect(text).not.toMatch(/<b>spring|<script|javascript:/);
    expect(text.match(/<svg class="wide"/g)).toHaveLength(2);
    expect(text).toContain('<td class="number">1,000.00</td>');
    expect(text).toContain('<td class="number">900,000</td>');
  });

  it('sends a browser that has not signed in to do so, and programs a problem', async () => {
    const answer = await page({});
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/sign-in?next=${encodeURIComponent(`${DEFINITIONS}/campaign-spend/page`)}`,
    ]);
    expect((await page({ accept: 'application/json' })).status).toBe(401);
    const customer = await page(await api.as(Level.Customer));
    expect(customer.headers.get('location')).toContain('problem=agent');
  });

  it('is opened by the cookie of a browser, which opens nothing else', async () => {
    const session = await api.post('/v1/auth/session', {}, { as: Level.Manager });
    const cookie = { cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' };
    expect((await page(cookie)).status).toBe(200);
    expect(await (await page(cookie, DEFINITIONS)).text()).toContain('Price list');
    expect((await page(cookie, `${DEFINITIONS}/price-list`)).status).toBe(401);
    expectProblem(await api.get(`${DEFINITIONS}/price-list/link`, { headers: cookie }), 401);
  });

  it('is opened by a link for what it was made for, as its maker sees it, until it expires', async () => {
    const headers = await memberOf(mine, Level.Agent);
    const link = await api.get(`${DEFINITIONS}/campaign-spend/link`, { query: { status: 'draft' }, headers });
    expect(link.status).toBe(200);
    const url = link.body.url as string;
    const answer = await page({}, url);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain('spring');
    expect(text).not.toContain('Theirs');
    const [, file] = /href="([^"]*file[^"]*)"/.exec(text) ?? [];
    expect((await page({}, file.replaceAll('&amp;', '&'))).headers.get('content-type')).toMatch(/^text.csv/);
    for (const other of [url.replace('draft', 'ended'), `${url.slice(0, -3)}abc`, url.replace('/page', '/file')]) {
      expect((await page({}, other)).status).toBe(403);
    }
  });

  it('is closed when its link has expired', async () => {
    const { id, headers } = await newAccount(Level.Agent, api.dataSource);
    const { body } = await api.get(`${DEFINITIONS}/price-list/link`, { query: { seconds: 60 }, headers });
    expect(Math.abs(Date.parse(body.expiresAt as string) - Date.now() - 60_000)).toBeLessThan(30_000);
    const maker = { id, level: Level.Agent, authVersion: 1, sessionId: null };
    const linked = (seconds: number): string =>
      api.app.get(PageLinks).create(`${DEFINITIONS}/price-list/page`, maker, seconds).url;
    expect((await page({}, linked(60))).status).toBe(200);
    const late = await page({}, linked(-1));
    expect([late.status, await late.text()]).toEqual([403, expect.not.stringContaining('T-1')]);
    expectProblem(await api.get(linked(-1)), 403, 'expired_link');
  });

  it('is closed with the account that made the link', async () => {
    const { id, headers } = await newAccount(Level.Agent, api.dataSource);
    const { body } = await api.get(`${DEFINITIONS}/price-list/link`, { headers });
    expect((await page({}, body.url as string)).status).toBe(200);
    await api.dataSource.query(`UPDATE account SET auth_version = 2 WHERE id = $1`, [id]);
    expect((await page({}, body.url as string)).status).toBe(403);
  });

  it('has links of a life that makes sense', async () => {
    for (const seconds of [0, 1e9, 60.5, 'x']) {
      const reply = await api.get(`${DEFINITIONS}/price-list/link`, { query: { seconds }, as: Level.Agent });
      expectProblem(reply, 400);
      expect(reply.body.errors).toMatchObject([{ pointer: '/seconds' }]);
    }
  });
});
