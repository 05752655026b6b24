import { v7 as uuid } from 'uuid';
import { Price } from '@app/catalog';
import { File } from '@app/minor';
import { Account, Channel, Company, Membership, PriceListAssignment, type Role } from '@app/organization';
import { AuditEntry } from '@app/shared/audit';
import { fieldsOf, Level, levelFromName, type ModelClass, modelOptions } from '@app/shared/model';
import { SettingValue } from '../../libs/minor/setting/setting.entity';
import { as, buildMember } from '../organization/members';
import { Bodies } from '../support/bodies';
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
let bodies: Bodies;

/** What ties a row to a house besides its parents. */
const TIED = new Map<ModelClass, (house: House) => object | Promise<object>>([
  [File, ({ people }) => ({ uploaderId: people.owner.id, visibility: 'private' })],
  // Of no list and no channel; those in force are everybody's, who is not staff.
  [Price, () => ({ startsAt: new Date('2099-01-01') })],
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
  bodies = await Bodies.of(api);
});

/** Asks with a body that the route accepts, in which everything is of the house of who asks. */
async function ask(route: ModelRoute, id: string, role: Role, house = mine): Promise<Reply> {
  const { method, path } = route;
  const caller = as(api, house.people[role]).headers;
  const address = path.replace(':id', id);
  if (method === 'GET') return api.get(address, { headers: caller });
  const headers = { ...caller, 'if-match': '*' };
  if (method === 'DELETE') return api.delete(address, { headers });
  const body = await bodies.make(route, (model) => place(model, house));
  if (method === 'PATCH') return api.patch(address, body, { headers });
  return api.post(address, body, { headers: { ...headers, 'idempotency-key': uuid() } });
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
        const isBarred = (route.access ?? 0) > (levelFromName(LEVELS[role]) ?? 0);
        expect([route.name, role, foreign.status]).toEqual([route.name, role, isBarred ? 403 : 404]);
        if (role === 'owner') {
          const missing = await ask(route, NOWHERE, role);
          expect([route.name, wordsOf(foreign, id)]).toEqual([route.name, wordsOf(missing, NOWHERE)]);
        }
        tried.push(`${String(foreign.status)} ${route.name}`);
      }
    }
    for (const [method, least] of Object.entries({ GET: 60, PATCH: 60, DELETE: 60, POST: 60 })) {
      expect(tried.filter((each) => each.startsWith(`404 ${method}`)).length).toBeGreaterThan(least);
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
        if (body.allowed === false) expect([...label, body.status]).toEqual([...label, status]);
        else expect([...label, [401, 403, 404]]).toEqual([...label, expect.not.arrayContaining([status])]);
        explained[String(body.status)] = 1;
      }
    }
    expect(Object.keys(explained).sort()).toEqual(['403', '404', 'null']);
  });
});

/** What a body has to say beside what OpenAPI requires; a model stands for the id of the house's row of it. */
const SAID: Readonly<Record<string, Json>> = {
  'POST /v1/minor/settings': { key: 'mail.footer', value: '', companyId: Company },
  'POST /v1/orders/discounts': { percent: 10 },
  'POST /v1/orders/lines': { productName: 'Engraving', unitPrice: { amount: 100, currency: 'EUR' } },
  'POST /v1/organization/companies': { parentId: Company },
  'POST /v1/organization/price-list-assignments': { channelId: Channel },
  'POST /v1/organization/promotions': { percent: 10 },
  'POST /v1/organization/relations': { fromCompanyId: Company, toAccountId: Account },
  'POST /v1/organization/webhook-subscriptions': {
    companyId: Company,
    url: 'https://receiver.test.example/',
    eventTypes: ['division.created'],
  },
  'POST /v1/reports/schedules': { cron: '0 6 * * 1', run: { list: 'orders' } },
};

/**
 * What rows that are made up are not ready for: an order is a draft without lines, its payment has no money, its fulfilment and its
 * return no pieces, and what has been done is not done again. The rows are what is wrong, never the body (400), but for the
 * schedule, which has been made up without anything to run.
 */
const NOT_READY: Readonly<Record<string, string>> = {
  'PATCH /v1/reports/schedules/:id': '400 validation_failed',
  'POST /v1/catalog/stock/:id/transfers': '422 same_warehouse',
  'POST /v1/jobs/:id/retries': '409 conflict',
  'POST /v1/orders/:id/cancellation': '409 illegal_transition',
  'POST /v1/orders/:id/completion': '409 illegal_transition',
  'POST /v1/orders/:id/confirmation': '409 illegal_transition',
  'POST /v1/orders/:id/fulfilments': '409 illegal_state',
  'POST /v1/orders/:id/invoice/links': '409 illegal_state',
  'POST /v1/orders/:id/invoice/mails': '409 illegal_state',
  'POST /v1/orders/:id/payments': '409 illegal_state',
  'POST /v1/orders/:id/placement': '409 order_not_ready',
  'POST /v1/orders/:id/refunds': '409 amount_not_available',
  'POST /v1/orders/:id/replacements': '409 illegal_state',
  'POST /v1/orders/:id/return-requests': '409 illegal_state',
  'POST /v1/orders/:id/returns': '409 illegal_state',
  'POST /v1/orders/:id/vouchers': '422 unknown_voucher',
  'POST /v1/orders/fulfilments/:id/delivery': '409 illegal_transition',
  'POST /v1/orders/fulfilments/:id/shipment': '409 illegal_state',
  'POST /v1/orders/payments/:id/charges': '409 illegal_state',
  'POST /v1/orders/payments/:id/refunds': '409 amount_not_available',
  'POST /v1/orders/payments/:id/voids': '409 illegal_state',
  'POST /v1/orders/returns/:id/receipt': '422 rule_violated',
  'POST /v1/organization/webhook-deliveries/:id/replay': '409 conflict',
};

/** Of what is there once, there is one already. */
const NOT_NEW: Readonly<Record<string, string>> = {
  'POST /v1/catalog/collection-products': '409 already_exists',
  'POST /v1/catalog/listings': '409 already_exists',
  'POST /v1/catalog/product-type-attributes': '409 already_exists',
  'POST /v1/catalog/stock': '409 already_exists',
  'POST /v1/catalog/warehouse-channels': '409 already_exists',
  'POST /v1/minor/settings': '409 already_exists',
  'POST /v1/organization/campaign-channels': '409 already_exists',
  'POST /v1/organization/memberships': '409 already_exists',
};

describe('a body', () => {
  let ours: House;
  beforeAll(async () => void (ours = await settle('Ours')));

  it('that makes a row does so among one’s own, and names nothing that others have', async () => {
    const refused: Json = {};
    let taken = 0;
    let tried = 0;
    for (const route of routes.filter(
      ({ kind, access = 0 }) => kind === 'create' && Number(access) <= Number(Level.Manager),
    )) {
      const named = new Map<string, Row>();
      const body = async (): Promise<Json> => {
        const rowOf = (model: Row, name: string): Promise<{ id: string }> => {
          named.set(name, model);
          return place(model, ours);
        };
        const own = (await bodies.make(route, rowOf)) ?? {};
        for (const [name, said] of Object.entries(SAID[route.name] ?? {})) {
          own[name] = typeof said === 'function' ? (await rowOf(said as Row, name)).id : said;
        }
        return own;
      };
      const send = (content: Json): Promise<Reply> =>
        api.post(route.path, content, {
          headers: { ...as(api, ours.people.owner).headers, 'idempotency-key': uuid() },
        });
      const { status, body: answer } = await send(await body());
      if (status < 300) taken++;
      else refused[route.name] = `${status} ${String(answer.code)}`;
      for (const [name, model] of named) {
        if (!restricted.includes(model)) continue;
        const { id } = await place(model, theirs);
        const foreign = await send({ ...(await body()), [name]: id });
        const missing = await send({ ...(await body()), [name]: NOWHERE });
        expect([route.name, name, [403, 422]]).toEqual([route.name, name, expect.arrayContaining([foreign.status])]);
        expect([route.name, name, wordsOf(foreign, id)]).toEqual([route.name, name, wordsOf(missing, NOWHERE)]);
        tried++;
      }
    }
    expect(refused).toEqual(NOT_NEW);
    expect(taken).toBeGreaterThan(25);
    expect(tried).toBeGreaterThan(25);
  });

  it('that is refused for rows of others is taken for one’s own, by somebody who works there', async () => {
    const refused: Json = {};
    let taken = 0;
    for (const route of routes) {
      if (!/POST|PATCH/.test(route.method) || !route.path.includes(':id') || !restricted.includes(route.model)) {
        continue;
      }
      if (route.kind === 'archive' || (route.access ?? 0) > Level.Manager) continue;
      const { id } = await place(route.model, ours);
      const answers: string[] = [];
      for (const role of ROLES) {
        const { status, body } = await ask(route, id, role, ours);
        answers.push(status < 300 ? '' : `${status} ${String(body.code)}`);
        if (status < 300) break;
      }
      if (answers.includes('')) taken++;
      else refused[route.name] = answers[0];
    }
    expect(refused).toEqual(NOT_READY);
    expect(taken).toBeGreaterThan(35);
  });
});
