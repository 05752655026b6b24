import type { Account } from '@app/organization';
import { Session } from '../../libs/organization/session/session.entity';
import { expectProblem, type Reply, useApi } from '../support/request';
import { collide } from '../support/collision';
import { givenUpOnce } from '../support/giving-up';
import { bearer, buildPerson, PASSWORD, signIn, type Tokens, tokenFor, withoutRequest } from './people';

const api = useApi();

let ada: Account;
beforeAll(async () => void (ada = await buildPerson(api)));

const refresh = (refreshToken: unknown): Promise<Reply> => api.post('/v1/auth/refresh', { refreshToken });

const renew = async (refreshToken: string): Promise<Tokens> => {
  const { status, body } = await refresh(refreshToken);
  expect(status).toBe(200);
  return body as unknown as Tokens;
};

const sessionOf = ({ refreshToken }: Tokens): Promise<Session> =>
  api.dataSource.getRepository(Session).findOneByOrFail({ id: refreshToken.split('.')[0] });

const change = async (tokens: Tokens, values: Partial<Pick<Session, 'lastUsedAt' | 'expiresAt'>>): Promise<void> => {
  await api.dataSource.getRepository(Session).update((await sessionOf(tokens)).id, values);
};

const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1000);

describe('a refresh token', () => {
  it('is changed for a new pair, in the same session', async () => {
    const first = await signIn(api, ada);
    const second = await renew(first.refreshToken);
    expect(second).toMatchObject({ tokenType: 'Bearer', expiresIn: 600 });
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect((await sessionOf(second)).id).toBe((await sessionOf(first)).id);
    expect((await api.get('/v1/auth/me', bearer(second.accessToken))).status).toBe(200);
    await renew(second.refreshToken);
  });

  it('that is used a second time ends the whole session, since somebody has a copy', async () => {
    const first = await signIn(api, ada);
    const second = await renew(first.refreshToken);
    const third = await renew(second.refreshToken);
    expectProblem(await refresh(first.refreshToken), 401, 'unauthorized');
    expect((await sessionOf(third)).revokedAt).toBeInstanceOf(Date);
    for (const { refreshToken } of [first, second, third]) expectProblem(await refresh(refreshToken), 401);
  });

  it('that is used again after a while ends the session, too', async () => {
    const first = await signIn(api, ada);
    const second = await renew(first.refreshToken);
    await change(second, { lastUsedAt: ago(11) });
    expectProblem(await refresh(first.refreshToken), 401);
    expectProblem(await refresh(second.refreshToken), 401);
  });

  it('that a client sends twice at the same moment is good once, and the session goes on', async () => {
    const tokens = await signIn(api, ada);
    const { id } = await sessionOf(tokens);
    const ask = (): Promise<Reply> => refresh(tokens.refreshToken);
    const replies = await collide(api.dataSource, ['SELECT FROM session WHERE id = $1', [id]], [ask, ask, ask]);
    const [good, ...bad] = replies.sort((a, b) => a.status - b.status);
    expect([good.status, ...bad.map(({ status }) => status)]).toEqual([200, 401, 401]);
    await renew(String(good.body.refreshToken));
  });

  it('that fifty race for is good once, and the session goes on', async () => {
    const tokens = await signIn(api, ada);
    const replies = await Promise.all(Array.from({ length: 50 }, () => refresh(tokens.refreshToken)));
    const good = replies.filter(({ status }) => status === 200);
    expect(good).toHaveLength(1);
    for (const reply of replies) if (reply !== good[0]) expectProblem(reply, 401, 'unauthorized');
    expect((await sessionOf(tokens)).generation).toBe(2);
    await renew(String(good[0].body.refreshToken));
  });

  it('leaves other sessions alone when its own ends', async () => {
    const [one, other] = [await signIn(api, ada), await signIn(api, ada)];
    await renew((await renew(one.refreshToken)).refreshToken);
    expectProblem(await refresh(one.refreshToken), 401);
    await renew(other.refreshToken);
  });

  it('expires, a while after its session was last used', async () => {
    const tokens = await signIn(api, ada);
    await change(tokens, { expiresAt: ago(1) });
    expectProblem(await refresh(tokens.refreshToken), 401);
    const used = await signIn(api, ada);
    await change(used, { expiresAt: new Date(Date.now() + 60_000) });
    const later = await renew(used.refreshToken);
    expect((await sessionOf(later)).expiresAt.getTime()).toBeGreaterThan(Date.now() + 24 * 3600_000);
  });

  it('is of no use to an account that is not active', async () => {
    const person = await buildPerson(api);
    const { refreshToken } = await signIn(api, person);
    await api.dataSource.query(`UPDATE account SET status = 'suspended' WHERE id = $1`, [person.id]);
    expectProblem(await refresh(refreshToken), 401);
  });

  it('brings the level that the account has now', async () => {
    const person = await buildPerson(api, { level: 'manager' });
    const { refreshToken } = await signIn(api, person);
    await api.dataSource.query(`UPDATE account SET level = 'agent', auth_version = 2 WHERE id = $1`, [person.id]);
    const { accessToken } = await renew(refreshToken);
    const { body } = await api.get('/v1/organization/accounts', { ...bearer(accessToken), mask: 'level,email' });
    expect(body.data).toEqual([{ level: 'agent' }]);
  });

  it('cannot be made up, in one and the same answer', async () => {
    const { refreshToken, accessToken } = await signIn(api, ada);
    const [session, generation, mac] = refreshToken.split('.');
    const other = (await signIn(api, ada)).refreshToken.split('.');
    const forged = [
      `${session}.2.${mac}`,
      `${session}.01.${mac}`,
      `${other[0]}.${generation}.${mac}`,
      `${session}.${generation}.${mac.slice(0, -1)}`,
      `${session}.${generation}.${'A'.repeat(43)}`,
      `${session}.${generation}`,
      `${refreshToken} `,
      refreshToken.toUpperCase(),
      accessToken.slice(0, 200),
      tokenFor(api, ada).slice(0, 200),
      '',
      "' OR 1=1 --",
      '\u0000',
      '\ud800',
    ];
    const unknown = withoutRequest(await refresh('unknown'));
    expect(unknown).toMatchObject({ status: 401 });
    for (const token of forged) expect([token, withoutRequest(await refresh(token))]).toEqual([token, unknown]);
    await renew(refreshToken);
  });

  it.each([[5], [null], [['a']], [{ a: 1 }], ['x'.repeat(201)]])(
    'is a text of at most 200 characters: %j',
    async (token) => {
      for (const route of ['refresh', 'logout']) {
        const reply = await api.post(`/v1/auth/${route}`, { refreshToken: token });
        expectProblem(reply, 400, 'validation_failed');
      }
    },
  );
});

it.each(['login', 'refresh', 'logout'])(
  'a %s that PostgreSQL gives up for another is done all the same',
  async (what) => {
    const person = await buildPerson(api);
    const { refreshToken } = await signIn(api, person);
    const body = what === 'login' ? { email: person.email, password: PASSWORD } : { refreshToken };
    const { status } = await givenUpOnce(api.dataSource, 'session', () => api.post(`/v1/auth/${what}`, body));
    expect(status).toBe(what === 'logout' ? 204 : 200);
  },
);

describe('signing out', () => {
  const logout = (refreshToken: string): Promise<Reply> => api.post('/v1/auth/logout', { refreshToken });

  it('ends the session', async () => {
    const tokens = await signIn(api, ada);
    const reply = await logout(tokens.refreshToken);
    expect([reply.status, reply.text]).toEqual([204, '']);
    expectProblem(await refresh(tokens.refreshToken), 401);
    const { revokedAt } = await sessionOf(tokens);
    expect((await logout(tokens.refreshToken)).status).toBe(204);
    expect((await sessionOf(tokens)).revokedAt).toEqual(revokedAt);
  });

  it('ends it by an older token as well', async () => {
    const first = await signIn(api, ada);
    const second = await renew(first.refreshToken);
    await logout(first.refreshToken);
    expectProblem(await refresh(second.refreshToken), 401);
  });

  it('tells nobody whether a token was good', async () => {
    const { refreshToken } = await signIn(api, ada);
    const forged = `${refreshToken.split('.')[0]}.1.${'A'.repeat(43)}`;
    for (const token of ['unknown', '', forged]) expect((await logout(token)).status).toBe(204);
    await renew(refreshToken);
  });
});
