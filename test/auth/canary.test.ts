import { randomBytes } from 'node:crypto';
import { Price, Variant } from '@app/catalog';
import { WebhookSubscription } from '@app/organization';
import { fieldsOf, Level, levelName, type ModelClass } from '@app/shared/model';
import { SecretBox } from '../../libs/organization/second-factor/secret-box';
import { SecondFactor } from '../../libs/organization/second-factor/second-factor.entity';
import { Running } from '../reports/running';
import { newAccount, SECRET } from '../support/app';
import { build, buildCompany, buildMembership, buildProduct } from '../support/builders';
import { type Asking, type Json, useApi } from '../support/request';
import { type Route, routesOf } from '../support/routes';
import { ensureSeller } from '../support/seller';
import { bearer, buildPerson, PASSWORD, signIn } from './people';

const logged: string[] = [];
const api = useApi({ worker: true, log: (line) => void logged.push(line) });

/** An amount that nothing else is. */
const COST = 717_273_747;

/** What nobody is ever shown again, by what it is. */
const secrets: Record<string, string> = { 'the key of tokens': SECRET, 'a password': PASSWORD };

let routes: Route[];
beforeAll(async () => {
  routes = routesOf(api.app).filter(({ method }) => method === 'GET');
  const admin = await buildPerson(api, { level: 'admin' });
  const { accessToken, refreshToken } = await signIn(api, admin);
  Object.assign(secrets, {
    'the hash of a password': String(admin.passwordHash),
    'an access token': accessToken.split('.')[2],
    'a refresh token': refreshToken.split('.')[2],
  });
  const as = bearer(accessToken);
  const once = { headers: { ...as.headers, 'idempotency-key': 'canaries' } };
  const { key } = (await api.post('/v1/auth/api-keys', { name: 'canary' }, once)).body;
  expect((await api.get('/v1/auth/me', { headers: { 'x-api-key': String(key) } })).status).toBe(200);
  const [{ hash }] = await api.dataSource.query<{ hash: string }[]>('SELECT hash FROM api_key');
  Object.assign(secrets, { 'an API key': String(key), 'the hash of an API key': hash });
  const [secret, previousSecret] = ['whsec_canary-of-now', 'whsec_canary-of-before'];
  const companyId = await ensureSeller(api.dataSource);
  await build(api.dataSource, WebhookSubscription, {
    ...{ companyId, secret, previousSecret, previousSecretUntil: new Date('2100-01-01'), accountId: admin.id },
    ...{ url: 'https://receiver.invalid/', eventTypes: ['company.updated'] },
  });
  const factor = api.app.get(SecretBox, { strict: false }).seal(randomBytes(20), admin.id);
  const recovery = 'canary-of-a-recovery-code-0123456789abcdefg';
  await api.dataSource
    .getRepository(SecondFactor)
    .insert({ accountId: admin.id, secret: factor, recoveryHashes: [recovery] });
  Object.assign(secrets, { 'a webhook secret': secret, 'the one before': previousSecret });
  Object.assign(secrets, { 'a TOTP secret': factor, 'a recovery code': recovery });
  const { id: productId } = await buildProduct(api.dataSource, { companyId, status: 'active' });
  const { id: variantId } = await build(api.dataSource, Variant, { productId });
  // With its history.
  const [price, cost] = [100, COST].map((amount) => ({ amount, currency: 'EUR' }));
  expect((await api.post('/v1/catalog/prices', { variantId, price, cost }, as)).status).toBe(201);
  // A delivery of a webhook, an entry of the log and a mail are made of it, too.
  const changed = await api.patch(`/v1/organization/companies/${companyId}`, { name: 'Canaries' }, as);
  expect([changed.status, changed.body.detail]).toEqual([200, undefined]);
  await api.post('/v1/auth/password-reset', { email: admin.email });
});

/** All that a model shows, and what it is related to shows, if it is asked for. */
const everything = (model: ModelClass, isAsked: (target: ModelClass) => boolean): string => {
  const relations = [...fieldsOf(model).values()].filter(
    (field) => field.kind === 'relation' && isAsked(field.target()),
  );
  return ['*', ...relations.map(({ name }) => `${name}{*}`)].join();
};

/** What all GET routes answer somebody, lists as files as well. */
async function answersTo(
  who: Pick<Asking, 'as' | 'headers'>,
  isAsked: (target: ModelClass) => boolean = () => true,
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const ids = new Map<ModelClass, string[]>();
  const lists = routes.filter(({ kind }) => kind === 'list');
  for (const { name, path, model } of [...lists, ...routes.filter((route) => !lists.includes(route))]) {
    const mask = model && everything(model, isAsked);
    const known = (model && ids.get(model)) ?? [];
    const targets = path.includes(':id') ? known.slice(0, 1).map((id) => path.replace(':id', id)) : [path];
    for (const target of targets.map((each) => each.replace(/:\w+/g, 'none'))) {
      if (target.endsWith('/events')) continue;
      const { text, data } = await api.get(target, { ...who, mask });
      answers.set(`${name} ${target}`, text);
      if (model && Array.isArray(data)) {
        ids.set(
          model,
          data.map(({ id }) => String(id)),
        );
        const csv = await api.get(target, { ...who, mask, headers: { ...who.headers, accept: 'text/csv' } });
        answers.set(`${name} as a file`, csv.text);
      }
    }
  }
  return answers;
}

const leaksIn = (texts: Iterable<readonly [string, string]>): string[] =>
  [...texts].flatMap(([where, text]) =>
    Object.entries(secrets).flatMap(([what, secret]) => (text.includes(secret) ? [`${what} in ${where}`] : [])),
  );

describe('a secret', () => {
  it('is in no answer of any route to an administrator, nor in OpenAPI', async () => {
    const answers = await answersTo({ as: Level.Admin });
    expect(answers.size).toBeGreaterThan(150);
    expect([...answers].filter(([, text]) => text.includes(String(COST)))).not.toEqual([]);
    const openapi = await api.get('/openapi.json');
    expect(leaksIn([...answers, ['OpenAPI', openapi.text]])).toEqual([]);
  });

  it('is in no job, no entry of the log, no delivery and no answer that is kept', async () => {
    for (const table of ['job', 'audit_entry', 'webhook_delivery', 'idempotency_key']) {
      const rows = await api.dataSource.query<{ row: string }[]>(`SELECT kept::text AS row FROM ${table} kept`);
      expect([table, rows.length > 0, leaksIn(rows.map(({ row }) => [table, row] as const))]).toEqual([
        table,
        true,
        [],
      ]);
    }
  });

  it('is in no line that is logged', () => {
    expect(logged.length).toBeGreaterThan(200);
    expect(logged.some((line) => line.includes('/v1/auth/login'))).toBe(true);
    expect(leaksIn(logged.map((line) => [line, line] as const))).toEqual([]);
  });
});

describe('what something costs', () => {
  const shows = (text: string): boolean => text.includes(String(COST));
  const fileFor = async (headers: Record<string, string>, list: string): Promise<string> =>
    (await new Running(api.url, headers).export({ list, fields: '*' } satisfies Json)).text;

  it('is in no answer, file or report of who is below a manager', async () => {
    for (const level of [Level.Guest, Level.Customer, Level.Agent]) {
      const shown = [...(await answersTo({ as: level }, (target) => target === Price))].filter(([, text]) =>
        shows(text),
      );
      expect([levelName(level), shown.map(([where]) => where)]).toEqual([levelName(level), []]);
    }
    expect(shows(await fileFor(await api.as(Level.Agent), 'catalog/prices'))).toBe(false);
    expect(shows(await fileFor(await api.as(Level.Admin), 'catalog/prices'))).toBe(true);
  });

  it('is in no answer, file or report of managers of other companies', async () => {
    const { headers, id: accountId } = await newAccount(Level.Manager, api.dataSource);
    const { id: companyId } = await buildCompany(api.dataSource);
    await buildMembership(api.dataSource, { accountId, companyId, role: 'owner' });
    const places = async (who: Pick<Asking, 'as' | 'headers'>): Promise<string[]> =>
      [...(await answersTo(who, (target) => target === Price))].flatMap(([where, text]) =>
        shows(text) ? [where] : [],
      );
    expect(await places({ headers })).toEqual([]);
    expect((await places({ as: Level.Manager })).map((where) => where.split(' ')[1])).toEqual(
      expect.arrayContaining(['/v1/catalog/prices', '/v1/catalog/price-changes', '/v1/catalog/variants']),
    );
    for (const list of ['catalog/prices', 'catalog/price-changes']) {
      expect([list, shows(await fileFor(headers, list))]).toEqual([list, false]);
      expect([list, shows(await fileFor(await api.as(Level.Manager), list))]).toEqual([list, true]);
    }
  });
});
