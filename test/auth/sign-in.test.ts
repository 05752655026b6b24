import { ACCOUNT_STATUSES, Account } from '@app/organization';
import { Level, statesOf } from '@app/shared/model';
import { Session } from '../../libs/organization/session/session.entity';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { bearer, buildPerson, PASSWORD, signIn, withoutRequest } from './people';

const api = useApi();

const login = (email: unknown, password: unknown = PASSWORD): Promise<Reply> =>
  api.post('/v1/auth/login', { email, password });

let ada: Account;
beforeAll(async () => void (ada = await buildPerson(api, { email: 'ada@shop.example', firstName: 'Ada' })));

describe('signing in', () => {
  it('gives tokens that tell who one is', async () => {
    const { status, body } = await login(ada.email);
    expect(status).toBe(200);
    expect(body).toEqual({
      accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      refreshToken: expect.any(String),
      tokenType: 'Bearer',
      expiresIn: 600,
    });
    const me = await api.get('/v1/auth/me', bearer(String(body.accessToken)));
    expect([me.status, me.body]).toEqual([
      200,
      expect.objectContaining({ id: ada.id, email: ada.email, firstName: 'Ada' }),
    ]);
  });

  it('does not mind how the address is written', async () => {
    expect((await login('ADA@Shop.Example')).status).toBe(200);
  });

  it('puts nothing secret into the token or into the database', async () => {
    const { accessToken, refreshToken } = await signIn(api, ada);
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString());
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'lvl', 'sid', 'sub', 'ver']);
    const session = await api.dataSource.getRepository(Session).findOneByOrFail({ id: claims.sid });
    expect(session).toMatchObject({ accountId: ada.id, userAgent: 'node', address: '127.0.0.1', revokedAt: null });
    const stored: Json[] = await api.dataSource.query('SELECT session::text AS text FROM session');
    const secret = refreshToken.split('.').at(-1) ?? '';
    expect(stored.filter(({ text }) => String(text).includes(secret))).toEqual([]);
  });

  it('is noted, but is no change of the account', async () => {
    const read = (): Promise<Account> => api.dataSource.getRepository(Account).findOneByOrFail({ id: ada.id });
    await api.dataSource.getRepository(Account).update(ada.id, { lastLoginAt: null });
    const { version, updatedAt, authVersion } = await read();
    await signIn(api, ada);
    expect(await read()).toMatchObject({ version, updatedAt, authVersion, lastLoginAt: expect.any(Date) });
  });

  it('is refused in one way for a wrong password, an unknown address, and an account that is not active', async () => {
    const wrong = await login(ada.email, 'wrong');
    expectProblem(wrong, 401, 'unauthorized');
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer');
    const refused = [
      await login('nobody@shop.example'),
      await login(ada.email, ''),
      await login(ada.email, 'x'.repeat(1000)),
    ];
    for (const status of statesOf(ACCOUNT_STATUSES).filter((each) => each !== 'active')) {
      refused.push(await login((await buildPerson(api, { status })).email));
    }
    refused.push(await login((await buildPerson(api, { passwordHash: null })).email));
    for (const reply of refused) expect(withoutRequest(reply)).toEqual(withoutRequest(wrong));
  });

  it.each([
    [{}, ['/email', '/password']],
    [{ email: 'ada', password: PASSWORD }, ['/email']],
    [{ email: ['ada@shop.example'], password: PASSWORD }, ['/email']],
    [{ email: { like: '%' }, password: PASSWORD }, ['/email']],
    [{ email: 'ada@shop.example', password: 5 }, ['/password']],
    [{ email: 'ada@shop.example', password: null }, ['/password']],
    [{ email: 'ada@shop.example', password: 'x'.repeat(1001) }, ['/password']],
    [{ email: 'ada@shop.example', password: PASSWORD, level: 'admin' }, ['/level']],
  ])('wants an address and a password: %j', async (body, pointers) => {
    const reply = await api.post('/v1/auth/login', body);
    expectProblem(reply, 400, 'validation_failed');
    const errors = (reply.body.errors as Json[]).map(({ pointer }) => pointer);
    expect([...new Set(errors)].sort()).toEqual(pointers);
    expect(reply.text).not.toContain(PASSWORD);
  });

  it('looks at no credentials, not even at bad ones', async () => {
    const headers = { authorization: 'Bearer nonsense' };
    const { status } = await api.post('/v1/auth/login', { email: ada.email, password: PASSWORD }, { headers });
    expect(status).toBe(200);
  });

  it('works by the password grant of OAuth 2.0, as a form', async () => {
    const form = new URLSearchParams({ grant_type: 'password', username: ada.email, password: PASSWORD });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, body } = await api.post('/v1/auth/token', form.toString(), { headers });
    expect([status, body]).toEqual([
      200,
      {
        access_token: expect.any(String),
        refresh_token: expect.any(String),
        token_type: 'Bearer',
        expires_in: 600,
      },
    ]);
    expect((await api.get('/v1/auth/me', bearer(String(body.access_token)))).status).toBe(200);
    expectProblem(await api.post('/v1/auth/token', { grant_type: 'client_credentials' }), 400);
  });
});

describe('one’s own account', () => {
  it('is for those who have signed in', async () => {
    expectProblem(await api.get('/v1/auth/me'), 401, 'unauthorized');
    expectProblem(await api.patch('/v1/auth/me', {}), 401, 'unauthorized');
  });

  it('shows all that is known of oneself, whatever one’s level, and takes a mask', async () => {
    const { accessToken } = await signIn(api, ada);
    const { body } = await api.get('/v1/auth/me', bearer(accessToken));
    const shown = ['createdAt', 'email', 'firstName', 'id', 'lastLoginAt', 'lastName', 'level', 'locale', 'phone'];
    expect(Object.keys(body).sort()).toEqual([...shown, 'secondFactor', 'status', 'updatedAt', 'version']);
    const masked = await api.get('/v1/auth/me', { ...bearer(accessToken), mask: 'email,level,passwordHash,sessions' });
    expect(masked.text).toBe('{"email":"ada@shop.example","level":"customer"}');
    expect(masked.headers.get('x-fields-ignored')).toBe('passwordHash,sessions');
  });

  it('may be changed, but for what others decide', async () => {
    const person = await buildPerson(api, { firstName: 'Old' });
    const { accessToken } = await signIn(api, person);
    const patch = (body: Json): Promise<Reply> => api.patch('/v1/auth/me', body, bearer(accessToken));
    const changed = await patch({ firstName: 'New', phone: '+43 1', locale: null });
    expect(changed.body).toMatchObject({ firstName: 'New', phone: '+43 1', locale: null, version: 2 });
    for (const closed of ['level', 'status', 'email', 'authVersion', 'passwordHash', 'id', 'version', 'lastLoginAt']) {
      const reply = await patch({ [closed]: 'admin' });
      expectProblem(reply, 400, 'validation_failed');
      expect(reply.body.errors).toMatchObject([{ pointer: `/${closed}`, code: 'unknownProperty' }]);
    }
    const account = await api.dataSource.getRepository(Account).findOneByOrFail({ id: person.id });
    expect(account).toMatchObject({ level: 'customer', status: 'active', authVersion: 1, version: 2 });
  });

  it('is guarded against changes that were not seen', async () => {
    const headers = await api.as(Level.Agent);
    const { etag } = Object.fromEntries((await api.get('/v1/auth/me', { headers })).headers);
    expect(
      (await api.patch('/v1/auth/me', { lastName: 'A' }, { headers: { ...headers, 'if-match': etag } })).status,
    ).toBe(200);
    expectProblem(
      await api.patch('/v1/auth/me', { lastName: 'B' }, { headers: { ...headers, 'if-match': etag } }),
      412,
    );
  });
});
