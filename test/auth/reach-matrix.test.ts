import { Price } from '@app/catalog';
import { File } from '@app/minor';
import { Account, Channel, Company, Membership, PriceList, PriceListAssignment, type Role } from '@app/organization';
import { AuditEntry } from '@app/shared/audit';
import { fieldsOf, Level, levelFromName, type ModelClass, modelOptions } from '@app/shared/model';
import { PriceChange } from '../../libs/catalog/price-change/price-change.entity';
import { SettingValue } from '../../libs/minor/setting/setting.entity';
import { as, buildMember } from '../organization/members';
import { build, buildCompany } from '../support/builders';
import { type Json, type Reply, useApi } from '../support/request';
import { type Route, routesOf } from '../support/routes';

type Row = ModelClass<{ id: string }>;
type ModelRoute = Route & { model: Row };

/** A company, who works there, and one row of every model that is its own. */
interface House {
  company: Company;
  people: Record<Role, Account>;
  rows: Map<Row, { id: string }>;
}

const api = useApi();
const NOWHERE = '01890000-0000-7000-8000-000000000000';
const ROLES: readonly Role[] = ['owner', 'manager', 'agent', 'buyer'];
const LEVELS = { owner: 'manager', manager: 'manager', agent: 'agent', buyer: 'customer' } as const;

let routes: ModelRoute[];
/** Models whose rows are shown to some, and models that everybody reads but not everybody changes. */
let restricted: Row[];
let guarded: Row[];
let mine: House;
let theirs: House;

/** What ties a row to a house besides its parents. */
const TIED = new Map<ModelClass, (house: House) => object | Promise<object>>([
  [File, ({ people }) => ({ uploaderId: people.owner.id, visibility: 'private' })],
  // Those of no list are everybody's.
  [Price, async (house) => ({ priceListId: (await place(PriceList, house)).id })],
  [PriceChange, async (house) => ({ priceListId: (await place(PriceList, house)).id })],
  [SettingValue, () => ({ key: 'mail.footer', value: '' })],
  [AuditEntry, async (house) => ({ model: 'Channel', rowId: (await place(Channel, house)).id })],
  [PriceListAssignment, async (house) => ({ channelId: (await place(Channel, house)).id })],
]);

/** The ids that a row has of others, and whether it needs them. */
function parentsOf(model: ModelClass): { property: string; target: Row; isNeeded: boolean }[] {
  return [...fieldsOf(model).values()].flatMap((field) => {
    if (field.kind !== 'relation' || field.join.by !== 'parent') return [];
    const { property } = field.join;
    const column = api.dataSource.getMetadata(model).findColumnWithPropertyName(property);
    return [{ property, target: field.target() as Row, isNeeded: column?.isNullable === false }];
  });
}

/** Reference data names companies without knowing them. */
const namesCompany = (model: ModelClass): boolean => fieldsOf(model).get('companyId')?.kind === 'scalar';

/** Whether a row belongs to a company, by itself or by what it is a part of. */
const isOwned = (model: ModelClass): boolean =>
  model === Account ||
  namesCompany(model) ||
  parentsOf(model).some(
    ({ target, isNeeded }) => target === Company || (isNeeded && target !== model && isOwned(target)),
  );

/** The row of a house; what it is a part of is the house's own, too. */
async function place(model: Row, house: House): Promise<{ id: string }> {
  const known = house.rows.get(model);
  if (known) return known;
  const tied: Json = {
    ...(namesCompany(model) && { companyId: house.company.id }),
    ...(fieldsOf(model).has('requesterId') && { requesterId: house.people.owner.id }),
    ...(await TIED.get(model)?.(house)),
  };
  for (const { property, target, isNeeded } of parentsOf(model)) {
    if (target === Company && !Object.values(tied).includes(house.company.id)) tied[property] = house.company.id;
    else if (target !== model && isNeeded && isOwned(target)) tied[property] ??= (await place(target, house)).id;
  }
  const row = await build<{ id: string }>(api.dataSource, model, tied);
  house.rows.set(model, row);
  return row;
}

async function settle(name: string): Promise<House> {
  const company = await buildCompany(api.dataSource, { name });
  const people = {} as House['people'];
  for (const role of ROLES) people[role] = await buildMember(api, company, { role, level: LEVELS[role] });
  const membership = await api.dataSource.getRepository(Membership).findOneByOrFail({ accountId: people.buyer.id });
  const rows = new Map<Row, { id: string }>([
    [Company, company],
    [Account, people.buyer],
    [Membership, membership],
  ]);
  const house: House = { company, people, rows };
  for (const model of [...restricted, ...guarded]) await place(model, house);
  return house;
}

/** What a policy says to a manager whom it asks nothing else. */
const answerOf = (model: Row, policy: 'reach' | 'change'): unknown =>
  modelOptions(model)[policy]?.({ level: Level.Manager, account: '$1', column: (property) => property });

beforeAll(async () => {
  routes = routesOf(api.app).filter((route): route is ModelRoute => route.model !== undefined);
  const details = new Map(routes.filter(({ kind }) => kind === 'detail').map(({ path, model }) => [path, model]));
  for (const route of routes) route.model = details.get(route.path.replace(/:id.*/, ':id')) ?? route.model;
  const named = [...new Set(routes.filter(({ path }) => path.includes(':id')).map(({ model }) => model))];
  restricted = named.filter((model) => typeof answerOf(model, 'reach') === 'string');
  guarded = named.filter((model) => answerOf(model, 'reach') === true && typeof answerOf(model, 'change') === 'string');
  [mine, theirs] = [await settle('Mine'), await settle('Theirs')];
});

async function ask({ method, path }: Route, id: string, role: Role): Promise<Reply> {
  const headers = { ...as(api, mine.people[role]).headers, 'if-match': '"1"' };
  const address = path.replace(':id', id);
  if (method === 'GET' || method === 'DELETE') return api[method === 'GET' ? 'get' : 'delete'](address, { headers });
  return api[method === 'POST' ? 'post' : 'patch'](address, {}, { headers });
}

/** An answer without what differs from row to row. */
const wordsOf = ({ status, body: { requestId: _, instance: __, ...body } }: Reply, id: string): unknown =>
  JSON.parse(JSON.stringify([status, body]).replaceAll(id, NOWHERE));

const lists = (model: Row): ModelRoute[] => routes.filter((route) => route.model === model && route.kind === 'list');

describe('a row of another company', () => {
  it('is as if it did not exist, on every route that names one, for every role', async () => {
    const tried: string[] = [];
    for (const route of routes.filter(({ path, model }) => path.includes(':id') && restricted.includes(model))) {
      const { id } = await place(route.model, theirs);
      for (const role of ROLES) {
        const foreign = await ask(route, id, role);
        // 403 is the level, and 400 a body that is looked at first.
        const isBarred = (route.access ?? 0) > (levelFromName(LEVELS[role]) ?? 0);
        const usual = isBarred ? [403] : ['step', undefined].includes(route.kind) ? [404, 400] : [404];
        expect([route.name, role, usual]).toEqual([route.name, role, expect.arrayContaining([foreign.status])]);
        if (role === 'owner') {
          const missing = await ask(route, NOWHERE, role);
          expect([route.name, wordsOf(foreign, id)]).toEqual([route.name, wordsOf(missing, NOWHERE)]);
        }
        tried.push(`${String(foreign.status)} ${route.name}`);
      }
    }
    for (const kind of ['GET', 'PATCH', 'DELETE']) {
      expect(tried.filter((each) => each.startsWith(`404 ${kind}`)).length).toBeGreaterThan(60);
    }
  });

  it('is in no list, no search and no file, for any role; one’s own is, for somebody', async () => {
    for (const model of restricted) {
      for (const { path, access = 0 } of lists(model)) {
        const [own, foreign] = [(await place(model, mine)).id, (await place(model, theirs)).id];
        const filter = { field: 'id', op: 'in', value: [own, foreign] };
        const seen = new Set<string>();
        for (const role of ROLES.slice(0, access > Level.Agent ? 2 : access > Level.Customer ? 3 : 4)) {
          const caller = as(api, mine.people[role]);
          const list = await api.get(path, { ...caller, mask: 'id', query: { filter } });
          const search = await api.post(`${path}/search`, { filter }, { ...caller, mask: 'id' });
          const csv = await api.get(path, {
            headers: { ...caller.headers, accept: 'text/csv' },
            mask: 'id',
            query: { filter },
          });
          for (const { text, status } of [list, search, csv]) {
            expect([path, role, status, text.includes(foreign)]).toEqual([path, role, 200, false]);
            if (text.includes(own)) seen.add(role);
          }
          expect([path, role, list.page.totalResults]).toEqual([path, role, list.data.length]);
        }
        expect([path, seen.size > 0]).toEqual([path, true]);
      }
    }
  });

  it('is changed by nobody where everybody reads it', async () => {
    const changing = routes.filter(
      ({ kind, model }) => ['update', 'remove', 'archive'].includes(kind ?? '') && guarded.includes(model),
    );
    expect(changing.length).toBeGreaterThan(15);
    for (const route of changing) {
      const { id } = await place(route.model, theirs);
      for (const role of ROLES) {
        expect([route.name, role, (await ask(route, id, role)).status]).toEqual([route.name, role, 403]);
      }
    }
  });

  it('is not changed in a batch either', async () => {
    for (const { path, model, access = 0 } of routes.filter(({ kind }) => kind === 'batch')) {
      if (access > Level.Manager || ![...restricted, ...guarded].includes(model)) continue;
      const { id } = await place(model, theirs);
      const items = [{ op: 'update', id, body: {} }];
      const reply = await api.post(`${path}`, { items }, as(api, mine.people.owner));
      expect([path, reply.status]).toEqual([path, restricted.includes(model) ? 404 : 403]);
    }
  });
});

describe('a row of one’s own', () => {
  it('is explained as routes answer that name it, for every role', async () => {
    const explained: Json = {};
    for (const route of routes.filter(
      ({ path, model }) => path.includes(':id') && [...restricted, ...guarded].includes(model),
    )) {
      const { id } = await place(route.model, mine);
      for (const role of [...ROLES].reverse()) {
        const query = { method: route.method, path: route.path.replace(':id', id) };
        const { body } = await api.get('/v1/auth/explain', { ...as(api, mine.people[role]), query });
        const { status, text } = await ask(route, id, role);
        const label = [route.name, role, text.slice(0, 200)];
        // What is wrong with an empty body is said first.
        if (status === 400) continue;
        if (body.allowed === false) expect([...label, body.status]).toEqual([...label, status]);
        else expect([...label, [401, 403, 404]]).toEqual([...label, expect.not.arrayContaining([status])]);
        explained[String(body.status)] = 1;
      }
    }
    expect(Object.keys(explained).sort()).toEqual(['403', '404', 'null']);
  });
});
