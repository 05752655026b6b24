import type { Account } from '@app/organization';
import { AuditEntry } from '@app/shared/audit';
import { Level } from '@app/shared/model';
import { codeAt, stepAt } from '../../libs/organization/second-factor/totp';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { bearer, buildPerson, PASSWORD, signIn } from './people';

const api = useApi({ env: { LOGIN_LIMIT_ACCOUNT: '5', LOGIN_LIMIT_ADDRESS: '1000' } });
const FACTOR = '/v1/auth/me/second-factor';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const bytesOf = (secret: string): Buffer => {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
};
/** The code of so many periods from now; the clock may move on by one between here and there. */
const code = (secret: string, periods = 0): string => codeAt(bytesOf(secret), stepAt(new Date()) + periods);

const login = ({ email }: Account, more: Json = {}): Promise<Reply> =>
  api.post('/v1/auth/login', { email, password: PASSWORD, ...more });

let person: Account;
let token: { headers: Record<string, string> };
beforeEach(async () => {
  person = await buildPerson(api);
  token = bearer((await signIn(api, person)).accessToken);
});

/** @returns the secret of a second factor that is on, and its recovery codes */
async function turnOn(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { body } = await api.post(FACTOR, { password: PASSWORD }, token);
  const secret = String(body.secret);
  // An earlier period, so that the present one is not used up.
  const confirmed = await api.post(`${FACTOR}/confirmation`, { totp: code(secret, -1) }, token);
  expect(confirmed.status).toBe(200);
  return { secret, recoveryCodes: confirmed.body.recoveryCodes as string[] };
}

describe('a second factor', () => {
  it('is set up with the password, shown once, kept unreadable, and asked for once it is confirmed', async () => {
    expectProblem(await api.post(FACTOR, { password: 'something else' }, token), 422, 'wrong_password');
    const { body } = await api.post(FACTOR, { password: PASSWORD }, token);
    expect(String(body.uri)).toContain(`secret=${String(body.secret)}`);
    expect((await login(person)).status).toBe(200);
    expectProblem(await api.post(`${FACTOR}/confirmation`, { totp: 'abc' }, token), 400);
    const wrong = code(String(body.secret), 40);
    expectProblem(await api.post(`${FACTOR}/confirmation`, { totp: wrong }, token), 422, 'totp_wrong');
    const right = code(String(body.secret));
    const confirmed = await api.post(`${FACTOR}/confirmation`, { totp: right }, token);
    expect(new Set(confirmed.body.recoveryCodes as string[]).size).toBe(10);
    expect((await api.get('/v1/auth/me', token)).body.secondFactor).toBe(true);
    expectProblem(await api.post(FACTOR, { password: PASSWORD }, token), 409, 'second_factor_on');
    const rows = await api.dataSource.query<{ row: string }[]>('SELECT second_factor::text AS row FROM second_factor');
    const kept = rows.map(({ row }) => row).join();
    for (const text of [body.secret, ...(confirmed.body.recoveryCodes as string[])]) {
      expect(kept).not.toContain(String(text));
    }
    const entries = await api.dataSource.manager.findBy(AuditEntry, { rowId: person.id, action: 'updated' });
    expect(entries.map(({ changes }) => changes)).toEqual([{ secondFactor: { old: false, new: true } }]);
  });

  it('is a challenge to who has the password, and a secret to who has not', async () => {
    const { secret } = await turnOn();
    expectProblem(await login(person), 401, 'totp_required');
    expectProblem(await login(person, { totp: '' }), 401, 'totp_required');
    const guess = await login(person, { password: 'a guess of somebody', totp: code(secret) });
    expectProblem(guess, 401);
    expect(guess.body.code).not.toMatch(/totp/);
    const used = code(secret);
    expect((await login(person, { totp: used })).status).toBe(200);
    expectProblem(await login(person, { totp: used }), 401, 'totp_wrong');
    const form = new URLSearchParams({ grant_type: 'password', username: person.email, password: PASSWORD });
    form.set('totp', code(secret, 1));
    const grant = await fetch(`${api.url}/v1/auth/token`, { method: 'POST', body: form });
    expect(grant.status).toBe(200);
    expectProblem(
      await api.post('/v1/auth/session', { email: person.email, password: PASSWORD }),
      401,
      'totp_required',
    );
  });

  it('takes a code once, whoever come together, and is guessed at a few times only', async () => {
    const { secret } = await turnOn();
    const totp = code(secret);
    const together = await Promise.all([1, 2, 3, 4].map(() => login(person, { totp })));
    expect(together.filter(({ status }) => status === 200)).toHaveLength(1);
    const statuses: number[] = [];
    for (let guess = 0; guess < 6; guess++) statuses.push((await login(person, { totp: `00000${guess}` })).status);
    expect(statuses.at(-1)).toBe(429);
    expectProblem(await login(person, { totp: code(secret, 1) }), 429);
  });

  it('is replaced by a recovery code, once each', async () => {
    const { recoveryCodes } = await turnOn();
    const spelled = recoveryCodes[0].toLowerCase().replaceAll('-', ' ');
    expect((await login(person, { totp: spelled })).status).toBe(200);
    expectProblem(await login(person, { totp: recoveryCodes[0] }), 401, 'totp_wrong');
    expect((await login(person, { totp: recoveryCodes[1] })).status).toBe(200);
  });

  it('is taken away by the password, or by an administrator, which is written down', async () => {
    await turnOn();
    expectProblem(await api.post(`${FACTOR}/removal`, { password: 'something else' }, token), 422, 'wrong_password');
    expect((await api.post(`${FACTOR}/removal`, { password: PASSWORD }, token)).status).toBe(204);
    expect((await login(person)).status).toBe(200);
    await turnOn();
    const path = `/v1/organization/accounts/${person.id}/second-factor`;
    expectProblem(await api.delete(path, { as: Level.Manager }), 403);
    expect((await api.delete(path, { as: Level.Admin })).status).toBe(204);
    expect((await login(person)).status).toBe(200);
    const entries = await api.dataSource.manager.find(AuditEntry, {
      where: { rowId: person.id },
      order: { id: 'ASC' },
    });
    expect(entries.at(-1)?.changes).toEqual({ secondFactor: { old: true, new: false } });
    expect(entries.at(-1)?.accountId).not.toBe(person.id);
  });
});

describe('a password that many have', () => {
  it('is refused wherever one is set, and the field is named', async () => {
    const body = { email: 'common@shop.example', password: 'Password1234!' };
    const refused = await api.post('/v1/auth/registration', body);
    expectProblem(refused, 422, 'weak_password');
    expect(refused.body.errors).toMatchObject([{ pointer: '/password', code: 'weak_password' }]);
  });
});
