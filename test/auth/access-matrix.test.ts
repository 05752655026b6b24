import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, ApiKey, Channel, type Company } from '@app/organization';
import type { Actor } from '@app/shared/auth';
import { allLevels, Level, levelName } from '@app/shared/model';
import { ExplanationService } from '../../libs/organization/explanation/explanation.service';
import { as, buildMember } from '../organization/members';
import { newAccount } from '../support/app';
import { build, buildCompany } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { type Route, routesOf } from '../support/routes';
import { StatementCounter } from '../support/statement-counter';

/** What each route answers each level; `GOLDEN=write npx jest test/auth/access-matrix` writes it anew. */
const GOLDEN = join(__dirname, 'access-matrix.txt');

const EXPLAIN = '/v1/auth/explain';
const NOWHERE = '01890000-0000-7000-8000-000000000000';

const api = useApi();
let routes: Route[];
beforeAll(() => void (routes = routesOf(api.app).sort((a, b) => a.name.localeCompare(b.name))));

const addressOf = ({ path }: Route): string => path.replace(':id', NOWHERE).replace(/:\w+/g, 'none');

const send = (method: string, path: string, headers: Record<string, string>, body?: string): Promise<Response> =>
  fetch(api.url + path, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    body,
  });

/** Asks a route with nothing to say; what gets past the guard is refused for that, or finds no row. */
async function ask(route: Route, level: Level): Promise<number> {
  const hasBody = route.method === 'POST' || route.method === 'PATCH' || route.method === 'PUT';
  const answer = await send(route.method, addressOf(route), await api.as(level), hasBody ? '{}' : undefined);
  await answer.body?.cancel();
  return answer.status;
}

const explain = (method: string, path: string, asking: object, more: Json = {}): Promise<Reply> =>
  api.get(EXPLAIN, { ...asking, query: { method, path, ...more } });

const levels = allLevels();
const wordOf = (status: number): string => (status === 401 || status === 403 ? String(status) : 'open');

describe('every route', () => {
  it('answers each level as it is written down', async () => {
    const lines: string[] = [];
    for (const route of routes) {
      const statuses = await Promise.all(levels.map((level) => ask(route, level)));
      expect([route.name, statuses.filter((status) => status >= 500)]).toEqual([route.name, []]);
      lines.push([...statuses.map((status) => wordOf(status).padEnd(8)), route.name].join(''));
    }
    const table = [[...levels.map((level) => levelName(level).padEnd(8)), 'route'].join(''), ...lines, ''].join('\n');
    if (process.env.GOLDEN === 'write') writeFileSync(GOLDEN, table);
    expect(table.split('\n')).toEqual(readFileSync(GOLDEN, 'utf8').split('\n'));
  });

  it('is explained to each level as it answers', async () => {
    const golden = readFileSync(GOLDEN, 'utf8').split('\n').slice(1, -1);
    const explanations = api.app.get(ExplanationService, { strict: false });
    const actors = levels.map(async (level): Promise<Actor> => {
      const { id } = level === Level.Guest ? { id: null } : await newAccount(level, api.dataSource);
      return { id, level, authVersion: id === null ? 0 : 1, sessionId: null };
    });
    const told = await Promise.all(
      actors.map(async (actor) => {
        const words: string[] = [];
        for (const { method, path, name, isPublic } of routes) {
          const said = await explanations.explain({ method, path: path.replace(/:\w+/g, 'none') }, await actor);
          expect(said.route).toBe(name);
          // Public routes look at no credentials, and say themselves what is wrong with those that are sent.
          words.push(isPublic ? 'open' : wordOf(Number(said.status)));
        }
        return words;
      }),
    );
    const lines = routes.map(({ name }, index) => [...told.map((words) => words[index].padEnd(8)), name].join(''));
    const open = new Set(routes.filter(({ isPublic }) => isPublic).map(({ name }) => name));
    const guarded = (all: readonly string[]): string[] =>
      all.filter((line) => !open.has(line.slice(8 * levels.length)));
    expect(guarded(lines)).toEqual(guarded(golden));
  });
});

describe('an explanation', () => {
  let company: Company;
  let channel: Channel;
  let foreign: Channel;
  let owner: Account;
  let agent: Account;
  let counter: StatementCounter;
  beforeAll(async () => {
    const other = await buildCompany(api.dataSource);
    company = await buildCompany(api.dataSource);
    channel = await build(api.dataSource, Channel, { companyId: company.id });
    foreign = await build(api.dataSource, Channel, { companyId: other.id });
    owner = await buildMember(api, company);
    agent = await buildMember(api, company, { level: 'agent', role: 'agent' });
    counter = new StatementCounter(api.app);
  });
  afterAll(() => counter.stop());

  const pathOf = ({ id }: { id: string }): string => `/v1/organization/channels/${id}`;
  const failed = ({ body }: Reply): unknown =>
    (body.checks as Json[]).filter(({ passed }) => passed === false).map(({ check }) => check);

  it('names what stands in the way, by one statement', async () => {
    const change = pathOf(channel);
    const { result, statements } = await counter.during(() => explain('PATCH', change, as(api, agent)));
    expect(statements).toHaveLength(1);
    expect(result.body).toMatchObject({
      ...{ method: 'PATCH', path: change, route: 'PATCH /v1/organization/channels/:id', allowed: false, status: 403 },
      account: { id: agent.id, level: 'agent', status: 'active' },
      memberships: [{ companyId: company.id, role: 'agent' }],
    });
    expect(failed(result)).toEqual(['change']);
    expect(result.body.checks).toMatchObject([
      { check: 'route' },
      { check: 'level' },
      { check: 'account' },
      { check: 'reach', passed: true },
      { check: 'change', detail: expect.stringContaining('whoever is at least manager of its company') },
    ]);
    expectProblem(await api.patch(change, { name: 'x' }, as(api, agent)), 403);
    expect((await explain('PATCH', change, as(api, owner))).body).toMatchObject({ allowed: true, status: null });
    expect((await api.patch(change, { name: 'x' }, as(api, owner))).status).toBe(200);
  });

  it('is of rows in reach alone', async () => {
    for (const path of [pathOf(foreign), pathOf({ id: NOWHERE }), pathOf({ id: 'no-id' })]) {
      const reply = await explain('GET', path, as(api, owner));
      expect([reply.body.allowed, reply.body.status, failed(reply)]).toEqual([false, 404, ['reach']]);
      expectProblem(await api.get(path, as(api, owner)), 404);
    }
    const { body } = await explain('GET', pathOf(foreign), { as: Level.Admin });
    expect(body).toMatchObject({ allowed: true, account: { level: 'admin' } });
  });

  it('is given of accounts in reach, by who reaches the row as well', async () => {
    const asked = (account: Account, caller: object, path = pathOf(channel)): Promise<Reply> =>
      explain('DELETE', path, caller, { account: account.id });
    expect((await asked(agent, as(api, owner))).body).toMatchObject({ status: 403, account: { id: agent.id } });
    const own = await asked(owner, as(api, owner));
    expect(own.body).toMatchObject({ allowed: true });
    expectProblem(await asked(owner, as(api, agent)), 404);
    expectProblem(await asked(owner, { as: Level.Manager }), 404);
    expectProblem(await asked(owner, {}), 404);
    // Another account's reach is no way to find out what there is elsewhere.
    expectProblem(await asked(agent, as(api, owner), pathOf(foreign)), 404);
    const { body } = await asked(agent, { as: Level.Admin }, pathOf(foreign));
    expect(body).toMatchObject({ allowed: false, status: 404 });
    const stranger = await buildMember(api, { id: foreign.companyId }, { level: 'agent', role: 'agent' });
    expectProblem(await asked(stranger, as(api, owner)), 404);
  });

  it('knows suspended accounts, and API keys with their scopes', async () => {
    const person = await buildMember(api, company, { level: 'agent', role: 'agent' });
    const hash = 'f'.repeat(64);
    const key = await build(api.dataSource, ApiKey, { accountId: person.id, scopes: ['catalog:read'], hash });
    const asked = (more: Json = {}): Promise<Reply> =>
      explain('GET', pathOf(channel), as(api, owner), { account: person.id, ...more });
    expect((await asked()).body).toMatchObject({ allowed: true });
    const beyond = await asked({ apiKey: key.id });
    expect([beyond.body.status, failed(beyond)]).toEqual([403, ['scope']]);
    expect(JSON.stringify(beyond.body.checks)).toContain('The API key is not for organization:read');
    await api.dataSource.query('UPDATE api_key SET revoked_at = now() WHERE id = $1', [key.id]);
    expect(failed(await asked({ apiKey: key.id }))).toEqual(['key', 'scope']);
    expectProblem(await asked({ apiKey: NOWHERE }), 404);
    await api.patch(`/v1/organization/accounts/${person.id}`, { status: 'suspended' }, as(api, owner));
    const barred = await asked();
    expect([barred.body.status, failed(barred)]).toEqual([401, ['account']]);
    expectProblem(await explain('GET', pathOf(channel), as(api, person)), 401);
  });

  it('is told of what is not there, and not of what is no question', async () => {
    const nobody = await explain('GET', '/v1/nothing', {});
    expect(nobody.body).toMatchObject({ allowed: false, status: 404, route: null, account: null });
    expect((await explain('PUT', '/v1/catalog/products', {})).body).toMatchObject({ allowed: false, status: 405 });
    expect((await explain('POST', '/v1/catalog/products', {})).body).toMatchObject({ allowed: false, status: 401 });
    expect((await explain('HEAD', '/v1/catalog/products?sort=name', {})).body).toMatchObject({ allowed: true });
    for (const query of [{}, { method: 'FETCH', path: '/' }, { method: 'GET', path: 'x' }, { account: 'x' }]) {
      expectProblem(await api.get(EXPLAIN, { query }), 400, 'validation_failed');
    }
  });
});
