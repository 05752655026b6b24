import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Account, type Company } from '@app/organization';
import { Level } from '@app/shared/model';
import { as, buildMember } from '../organization/members';
import { buildCompany } from '../support/builders';
import { eventually } from '../support/eventually';
import { givenUpOnce } from '../support/giving-up';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { bearer, buildPerson, signIn } from './people';

const folder = mkdtempSync(join(tmpdir(), 'tradepost-mail-'));
const api = useApi({ worker: true, env: { DATA_FOLDER: folder } });
afterAll(() => rmSync(folder, { recursive: true }));

const NEW = 'a new password for me';

const mailsTo = (email: string): string[] => {
  const mail = join(folder, 'mail');
  const texts = readdirSync(mail)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(mail, name), 'utf8'));
  return texts.filter((text) => text.includes(`To: ${email}\r\n`));
};

/** The token of the newest mail to an address. */
async function tokenTo(email: string, subject: string): Promise<string> {
  let token = '';
  await eventually(() => {
    const mail = mailsTo(email).find((text) => text.includes(`Subject: ${subject}`));
    token = /#token=(\S+)/.exec(mail ?? '')?.[1] ?? '';
    expect(token).not.toBe('');
  });
  return token;
}

const login = (email: string, password: string): Promise<Reply> => api.post('/v1/auth/login', { email, password });
const statusOf = async (email: string): Promise<string> =>
  (await api.dataSource.getRepository(Account).findOneByOrFail({ email })).status;

describe('a registration', () => {
  it('makes a customer’s account that is good once its address is confirmed', async () => {
    const email = 'new@shop.example';
    const reply = await api.post('/v1/auth/registration', {
      email: 'New@Shop.example',
      password: NEW,
      firstName: 'New',
    });
    expect([reply.status, reply.text]).toEqual([204, '']);
    expectProblem(await login(email, NEW), 401);
    const token = await tokenTo(email, 'Confirm your address');
    const confirm = (by: string, password = NEW): Promise<Reply> =>
      api.post('/v1/auth/confirmation', { token: by, password });
    expectProblem(await confirm(`${token.slice(0, -1)}_`), 422, 'token_not_good');
    expectProblem(await api.post('/v1/auth/password', { token, password: NEW }), 422, 'token_not_good');
    expect((await confirm(token)).status).toBe(204);
    expectProblem(await confirm(token), 422, 'token_not_good');
    const { emailConfirmedAt } = await api.dataSource.getRepository(Account).findOneByOrFail({ email });
    expect(emailConfirmedAt).not.toBeNull();
    const { body } = await login(email, NEW);
    const me = await api.get('/v1/auth/me', bearer(String(body.accessToken)));
    expect(me.body).toMatchObject({ email, level: 'customer', status: 'active', firstName: 'New' });
  });

  it('that a stranger began is not confirmed by who has the mail alone, who may set a password instead', async () => {
    const email = 'victim@shop.example';
    await api.post('/v1/auth/registration', { email, password: 'the password of a stranger' });
    const token = await tokenTo(email, 'Confirm your address');
    expectProblem(await api.post('/v1/auth/confirmation', { token }), 400, 'validation_failed');
    expectProblem(await api.post('/v1/auth/confirmation', { token, password: NEW }), 422, 'wrong_password');
    expect(await statusOf(email)).toBe('invited');
    await api.post('/v1/auth/password-reset', { email });
    const reset = await tokenTo(email, 'A new password');
    expect((await api.post('/v1/auth/password', { token: reset, password: NEW })).status).toBe(204);
    expectProblem(await login(email, 'the password of a stranger'), 401);
    expect((await login(email, NEW)).status).toBe(200);
  });

  it('says the same of an address that is known, and changes nothing of it', async () => {
    const ada = await buildPerson(api);
    const reply = await api.post('/v1/auth/registration', { email: ada.email, password: NEW });
    expect([reply.status, reply.text]).toEqual([204, '']);
    await signIn(api, ada);
    expectProblem(await login(ada.email, NEW), 401);
    const weak = await api.post('/v1/auth/registration', { email: 'weak@shop.example', password: 'short' });
    expectProblem(weak, 422, 'weak_password');
    const raised = { email: 'boss@shop.example', password: NEW, level: 'admin' };
    expectProblem(await api.post('/v1/auth/registration', raised), 400, 'validation_failed');
  });
});

it('is welcomed although PostgreSQL gives each step up once for somebody else', async () => {
  const email = 'unlucky@shop.example';
  const step = async (table: string, route: string, body: Json): Promise<void> => {
    const reply = await givenUpOnce(api.dataSource, table, () => api.post(`/v1/auth/${route}`, body));
    expect([route, reply.status]).toEqual([route, 204]);
  };
  await step('account', 'registration', { email, password: NEW });
  await step('account', 'confirmation', { token: await tokenTo(email, 'Confirm your address'), password: NEW });
  await step('one_time_token', 'password-reset', { email });
  await step('account', 'password', { token: await tokenTo(email, 'A new password'), password: `${NEW} again` });
  expect((await login(email, `${NEW} again`)).status).toBe(200);
});

describe('a password reset', () => {
  it('sets a new password once, and ends all sessions', async () => {
    const ada = await buildPerson(api);
    const before = await signIn(api, ada);
    expect((await api.post('/v1/auth/password-reset', { email: ada.email })).status).toBe(204);
    const token = await tokenTo(ada.email, 'A new password');
    const weak = await api.post('/v1/auth/password', { token, password: 'aaaaaaaaaaaaaaa' });
    expectProblem(weak, 422, 'weak_password');
    const set = (): Promise<Reply> => api.post('/v1/auth/password', { token, password: NEW });
    const replies = await Promise.all([set(), set(), set()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 422, 422]);
    expectProblem(await api.get('/v1/auth/me', bearer(before.accessToken)), 401);
    expectProblem(await api.post('/v1/auth/refresh', { refreshToken: before.refreshToken }), 401);
    expect((await login(ada.email, NEW)).status).toBe(200);
  });

  it('says nothing of unknown and closed accounts, and sends them nothing', async () => {
    const closed = await buildPerson(api, { status: 'closed' });
    for (const email of ['nobody@shop.example', closed.email]) {
      const reply = await api.post('/v1/auth/password-reset', { email });
      expect([reply.status, reply.text]).toEqual([204, '']);
    }
    const rows: Json[] = await api.dataSource.query('SELECT FROM one_time_token WHERE account_id = $1', [closed.id]);
    expect(rows).toEqual([]);
  });

  it('takes no text for a token that is none, whoever has asked for one', async () => {
    const ada = await buildPerson(api);
    await api.post('/v1/auth/password-reset', { email: ada.email });
    for (const token of ['', ' ', '.', 'x', `${ada.id}.`, `${ada.id}.${'A'.repeat(43)}`]) {
      expectProblem(await api.post('/v1/auth/password', { token, password: NEW }), 422, 'token_not_good');
      expectProblem(await api.post('/v1/auth/confirmation', { token, password: NEW }), 422, 'token_not_good');
    }
  });

  it('is over in time, and sends one mail a minute', async () => {
    const ada = await buildPerson(api);
    for (let times = 0; times < 3; times++) await api.post('/v1/auth/password-reset', { email: ada.email });
    const token = await tokenTo(ada.email, 'A new password');
    expect(mailsTo(ada.email)).toHaveLength(1);
    await api.dataSource.query('UPDATE one_time_token SET expires_at = now() WHERE account_id = $1', [ada.id]);
    expectProblem(await api.post('/v1/auth/password', { token, password: NEW }), 422, 'token_not_good');
  });
});

describe('an invitation', () => {
  const INVITATIONS = '/v1/organization/invitations';
  let company: Company;
  let owner: Account;
  beforeAll(async () => {
    company = await buildCompany(api.dataSource);
    owner = await buildMember(api, company);
  });

  const invite = (body: Json, caller = owner): Promise<Reply> =>
    api.post(INVITATIONS, { level: 'agent', role: 'agent', companyId: company.id, ...body }, as(api, caller));

  it('brings somebody new into a company, who chooses a password', async () => {
    const email = 'colleague@shop.example';
    const made = await invite({ email, lastName: 'Colleague' });
    expect(made.body).toMatchObject({ email, level: 'agent', status: 'invited', lastName: 'Colleague' });
    expect(made.headers.get('location')).toBe(`/v1/organization/accounts/${String(made.body.id)}`);
    const token = await tokenTo(email, 'You are invited');
    expect((await api.post('/v1/auth/password', { token, password: NEW })).status).toBe(204);
    const { body } = await login(email, NEW);
    const { data } = await api.get('/v1/organization/companies', {
      ...bearer(String(body.accessToken)),
      mask: 'id',
    });
    expect(data).toEqual([{ id: company.id }]);
    expectProblem(await invite({ email }), 409, 'already_exists');
  });

  it('is given by owners, within their own level and reach', async () => {
    const other = await buildCompany(api.dataSource);
    expectProblem(await invite({ email: 'a@shop.example', level: 'admin' }), 403, 'forbidden');
    expectProblem(await invite({ email: 'b@shop.example', companyId: other.id }), 422, 'reference_not_found');
    const manager = await buildMember(api, company, { role: 'manager' });
    expectProblem(await invite({ email: 'c@shop.example' }, manager), 403, 'forbidden');
    expectProblem(await api.post(INVITATIONS, {}, { as: Level.Agent }), 403);
    expectProblem(await invite({ email: 'no address', role: 'king' }), 400, 'validation_failed');
    for (const email of ['a@shop.example', 'b@shop.example', 'c@shop.example']) {
      await expect(statusOf(email)).rejects.toThrow();
    }
  });
});
