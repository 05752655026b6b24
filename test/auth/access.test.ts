import { createHmac, createSign, generateKeyPairSync, type KeyLike, randomUUID } from 'node:crypto';
import type { Account } from '@app/organization';
import { AUDIENCE, ISSUER } from '@app/shared/auth';
import { allLevels, Level } from '@app/shared/model';
import { OneTimeTokens } from '../../libs/organization/one-time/one-time.service';
import { TokenService } from '../../libs/organization/auth/token.service';
import { SECRET } from '../support/app';
import { eventually } from '../support/eventually';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';
import { bearer, buildPerson, tokenFor, withoutRequest } from './people';

const api = useApi();
const ACCOUNTS = '/v1/organization/accounts';

let manager: Account;
beforeAll(async () => void (manager = await buildPerson(api, { level: 'manager' })));

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a good token says. */
const claims = (): Json => ({
  ...{ sub: manager.id, sid: randomUUID(), lvl: Level.Manager, ver: 1, aud: AUDIENCE, iss: ISSUER },
  ...{ iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 600 },
});

function signedByOther(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const content = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims())}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
}

/** A token that says of itself what it likes, signed by a shared key. */
function signedAs(header: Json, key: KeyLike): string {
  const content = `${encode({ typ: 'JWT', ...header })}.${encode(claims())}`;
  return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`;
}

const publicKey = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' } } as never)
    .publicKey;

/** Keys that a token may name instead of ours: an empty file, another one of the house, one that it brings itself. */
const OWN_KEY = { kty: 'oct', k: Buffer.from('mine').toString('base64url') };

describe('a token', () => {
  it('opens what its level may use', async () => {
    expect((await api.get(ACCOUNTS, bearer(tokenFor(api, manager)))).status).toBe(200);
  });

  it('that was good is refused once it has expired', async () => {
    const token = tokenFor(api, manager, {}, { expiresIn: 2 });
    const status = async (): Promise<number> => (await api.get(ACCOUNTS, bearer(token))).status;
    expect([await status(), await status()]).toEqual([200, 200]);
    await eventually(async () => expect(await status()).toBe(401));
  });

  it('that was good is worth nothing for another with the same signature', async () => {
    const token = tokenFor(api, manager);
    expect((await api.get(ACCOUNTS, bearer(token))).status).toBe(200);
    const [header, , signature] = token.split('.');
    const raised = `${header}.${encode({ ...claims(), lvl: Level.Admin })}.${signature}`;
    expectProblem(await api.get(ACCOUNTS, bearer(raised)), 401, 'unauthorized');
  });

  const bad: Record<string, () => string> = {
    'expired a second ago': () => tokenFor(api, manager, {}, { expiresIn: -1 }),
    'not valid yet': () => tokenFor(api, manager, {}, { notBefore: 60 }),
    'for another audience': () => tokenFor(api, manager, {}, { audience: 'tradepost:mail' }),
    'from another issuer': () => tokenFor(api, manager, {}, { issuer: 'somebody' }),
    'signed by another secret': () => tokenFor(api, manager, {}, { secret: 'another-secret-of-32-characters!!' }),
    'signed by another algorithm': () => tokenFor(api, manager, {}, { algorithm: 'HS512' }),
    'signed by a key pair': signedByOther,
    'signed by a public key as if it were the secret': () => signedAs({ alg: 'HS256' }, publicKey()),
    'signed by the secret, as if by a key pair': () => signedAs({ alg: 'RS256' }, SECRET),
    'signed by an empty key that it names as a file': () => signedAs({ alg: 'HS256', kid: '../../../dev/null' }, ''),
    'signed by a key that it has a query select': () => signedAs({ alg: 'HS256', kid: `' UNION SELECT 'mine` }, 'mine'),
    'signed by a key that it brings along': () => signedAs({ alg: 'HS256', jwk: OWN_KEY }, 'mine'),
    'signed by a key that it has fetched': () => signedAs({ alg: 'HS256', jku: 'http://127.0.0.1:1/keys' }, 'mine'),
    'unsigned, in other letters': () => `${encode({ alg: 'nOnE', typ: 'JWT' })}.${encode(claims())}.`,
    'of the cookie for pages': () => tokenFor(api, manager, {}, { audience: 'tradepost:pages' }),
    'of a link to a page': () => tokenFor(api, manager, {}, { audience: 'tradepost:page-link' }),
    'of a refresh': () =>
      api.app.get(TokenService, { strict: false }).issue(manager, { id: randomUUID(), generation: 1 }).refreshToken,
    'of a mail': () => api.app.get(OneTimeTokens, { strict: false }).textOf(randomUUID()),
    'not signed': () => `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims())}.`,
    'not signed, but with the signature of another': () =>
      `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims())}.${tokenFor(api, manager).split('.')[2]}`,
    'raised to another level': () => {
      const [header, , signature] = tokenFor(api, manager).split('.');
      return `${header}.${encode({ ...claims(), lvl: Level.Admin })}.${signature}`;
    },
    'cut short': () => tokenFor(api, manager).slice(0, -1),
    'no token': () => 'nonsense',
    empty: () => '',
  };

  it.each(Object.entries(bad))('that is %s is refused, on open routes as well', async (_, make) => {
    const token = make();
    for (const path of [ACCOUNTS, '/v1/catalog/products']) {
      const reply = await api.get(path, bearer(token));
      expectProblem(reply, 401, 'unauthorized');
      expect(reply.headers.get('www-authenticate')).toBe('Bearer');
      if (token) expect(reply.text).not.toContain(token);
    }
    expectProblem(await api.post('/v1/catalog/products', {}, bearer(token)), 401);
  });

  it('is refused in one way, whatever is wrong with it', async () => {
    const replies = await Promise.all(Object.values(bad).map((make) => api.get(ACCOUNTS, bearer(make()))));
    for (const reply of replies) expect(withoutRequest(reply)).toEqual(withoutRequest(replies[0]));
  });

  it('comes as Bearer in the header, and in no other way', async () => {
    const token = tokenFor(api, manager);
    for (const authorization of [
      token,
      `Basic ${token}`,
      `Token ${token}`,
      'Bearer',
      `Bearer ${token}, Bearer ${token}`,
    ]) {
      expectProblem(await api.get(ACCOUNTS, { headers: { authorization } }), 401);
    }
    expect((await api.get(ACCOUNTS, { headers: { authorization: `bearer ${token}` } })).status).toBe(200);
    expectProblem(await api.get(`${ACCOUNTS}?access_token=${token}`), 401);
    expectProblem(await api.get(ACCOUNTS, { headers: { cookie: `access_token=${token}` } }), 401);
  });

  it('of an account that is gone, or is no account, is refused', async () => {
    const gone = await buildPerson(api, { level: 'manager' });
    await api.dataSource.query('DELETE FROM account WHERE id = $1', [gone.id]);
    expectProblem(await api.get(ACCOUNTS, bearer(tokenFor(api, gone))), 401);
    expectProblem(await api.get(ACCOUNTS, bearer(tokenFor(api, manager, { sub: randomUUID() }))), 401);
  });
});

describe('a route', () => {
  it('is closed to guests, and to levels below its own', async () => {
    for (const level of allLevels()) {
      const reply = await api.get(ACCOUNTS, { as: level });
      if (level >= Level.Agent) expect(reply.status).toBe(200);
      else expectProblem(reply, level === Level.Guest ? 401 : 403);
    }
    const customer = await api.post('/v1/catalog/products', { name: 'A', slug: 'a' }, { as: Level.Customer });
    expectProblem(customer, 403, 'forbidden');
    expect(customer.body.detail).toBe('This route is for agent and above');
    expectProblem(await api.delete(`/v1/catalog/products/${randomUUID()}`, { as: Level.Agent }), 403);
  });

  it('is closed before anything is read of the request', async () => {
    expectProblem(await api.post('/v1/catalog/products', { hack: 1 }), 401);
    expectProblem(await api.get(`${ACCOUNTS}/no-id`, { query: { filter: '[' } }), 401);
    expectProblem(await api.patch(`${ACCOUNTS}/no-id`, { hack: 1 }, { as: Level.Agent }), 403);
  });
});

describe('a change of rights', () => {
  let counter: StatementCounter;
  beforeAll(() => void (counter = new StatementCounter(api.app)));
  afterAll(() => counter.stop());

  const changes: [string, Partial<Account>][] = [
    ['suspended', { status: 'suspended' }],
    ['closed', { status: 'closed' }],
    ['demoted', { level: 'customer' }],
    ['promoted', { level: 'manager' }],
  ];

  it.each(changes)('bites on the next request of who was %s, in the same statement', async (_, change) => {
    const person = await buildPerson(api, { level: 'agent' });
    const token = bearer(tokenFor(api, person));
    expect((await api.get(ACCOUNTS, token)).status).toBe(200);
    const changed = await api.patch(`${ACCOUNTS}/${person.id}`, change, { as: Level.Admin });
    expect(changed.status).toBe(200);

    const { result, statements } = await counter.during(() => api.get(ACCOUNTS, token));
    expectProblem(result, 401, 'unauthorized');
    expect(statements).toHaveLength(1);
    const routes: (() => Promise<Reply>)[] = [
      () => api.get('/v1/catalog/products', token),
      () => api.get('/v1/auth/me', token),
      () => api.post('/v1/catalog/products', { name: 'A', slug: `a-${person.id}` }, token),
      () => api.patch('/v1/auth/me', { firstName: 'Still here' }, token),
    ];
    for (const ask of routes) expectProblem(await ask(), 401, 'unauthorized');
    const [{ count }]: Json[] = await api.dataSource.query('SELECT count(*)::int FROM product WHERE slug = $1', [
      `a-${person.id}`,
    ]);
    expect(count).toBe(0);

    const now = { ...person, ...change, authVersion: 2 };
    const again = await api.get('/v1/auth/me', bearer(tokenFor(api, now as Account)));
    if (now.status === 'active') expect([again.status, again.body.level]).toEqual([200, now.level]);
    else expectProblem(again, 401);
  });

  it('is none when only a name was changed', async () => {
    const person = await buildPerson(api, { level: 'agent' });
    const token = bearer(tokenFor(api, person));
    const body = { firstName: 'New', level: 'agent', status: 'active' };
    expect((await api.patch(`${ACCOUNTS}/${person.id}`, body, { as: Level.Admin })).status).toBe(200);
    expect((await api.get(ACCOUNTS, token)).status).toBe(200);
  });
});
