import type * as argon2 from '@node-rs/argon2';
import type { Account } from '@app/organization';
import { Session } from '../../libs/organization/session/session.entity';
import { buildPerson, PASSWORD, withoutRequest } from '../auth/people';
import { expectProblem, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';

/** What passwords were compared with. */
const mockCompared: string[] = [];

jest.mock('@node-rs/argon2', () => {
  const actual = jest.requireActual<typeof argon2>('@node-rs/argon2');
  return {
    ...actual,
    verify: (hash: string, password: string) => {
      mockCompared.push(hash);
      return actual.verify(hash, password);
    },
  };
});

const api = useApi({ env: { LOGIN_LIMIT_ADDRESS: '8', LOGIN_LIMIT_ACCOUNT: '3', TRUST_PROXY: 'loopback' } });

let addresses = 0;
/** An address from which nobody has asked yet. */
const newAddress = (): string => `10.0.${Math.floor(++addresses / 250)}.${addresses % 250}`;

const login = (email: string, password = 'wrong', address = newAddress()): Promise<Reply> =>
  api.post('/v1/auth/login', { email, password }, { headers: { 'x-forwarded-for': address } });

const statuses = (replies: readonly Reply[]): number[] => replies.map(({ status }) => status).sort();

const strangers = (account: { email: string }, size: number): Promise<Reply[]> =>
  Promise.all(Array.from({ length: size }, () => login(account.email)));

let person: Account;
beforeEach(async () => void (person = await buildPerson(api)));
beforeEach(() => void mockCompared.splice(0));

describe('guessing a password', () => {
  it('ends after a few tries, wherever they come from, and however many come at once', async () => {
    expect(statuses(await strangers(person, 10))).toEqual([401, 401, 401, ...Array.from({ length: 7 }, () => 429)]);
    const refused = await login(person.email, PASSWORD);
    expectProblem(refused, 429, 'too_many_requests');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(mockCompared).toHaveLength(3);
  });

  it('ends after a few more from one address, whosever it is', async () => {
    const address = newAddress();
    const tries = Array.from({ length: 12 }, (_, index) => login(`nobody-${index}@shop.example`, 'wrong', address));
    expect(statuses(await Promise.all(tries)).filter((status) => status === 401)).toHaveLength(8);
    expectProblem(await login(person.email, PASSWORD, address), 429);
    expect((await login(person.email, PASSWORD)).status).toBe(200);
  });

  it('looks the same for an account that does not exist', async () => {
    const known: Reply[] = [];
    const unknown: Reply[] = [];
    const email = `nobody-${addresses}@shop.example`;
    for (let count = 0; count < 5; count++) {
      known.push(await login(person.email));
      unknown.push(await login(count % 2 ? email : email.toUpperCase()));
    }
    const shown = (replies: readonly Reply[]): unknown => replies.map(withoutRequest);
    expect(shown(unknown)).toEqual(shown(known));
    // Both kinds cost the same: as many comparisons, each with a hash of the same parameters.
    const parameters = mockCompared.map((hash) => hash.replace(/\$[^$]+\$[^$]+$/, ''));
    expect(parameters).toEqual(Array.from({ length: 6 }, () => '$argon2id$v=19$m=19456,t=2,p=1'));
    expect(new Set(mockCompared).size).toBe(2);
  });

  it('costs as much work whoever it is that does not get in', async () => {
    const counter = new StatementCounter(api.app);
    const people = [person.email, `nobody-${addresses}@shop.example`];
    for (const other of [{ status: 'suspended' }, { status: 'invited' }, { passwordHash: null }] as const) {
      people.push((await buildPerson(api, other)).email);
    }
    const work: string[] = [];
    for (const email of people) {
      mockCompared.splice(0);
      const { result, statements } = await counter.during(() => login(email));
      expect(result.status).toBe(401);
      work.push(`${mockCompared.length} comparison, ${statements.length} statement: ${statements.join()}`);
    }
    counter.stop();
    expect(work[0]).toMatch(/^1 comparison, 1 statement: SELECT /);
    expect(new Set(work).size).toBe(1);
  });

  it('by the OAuth route counts as well', async () => {
    const form = { grant_type: 'password', username: person.email, password: 'wrong' };
    for (let count = 0; count < 3; count++) expectProblem(await api.post('/v1/auth/token', form), 401);
    expectProblem(await login(person.email, PASSWORD), 429);
  });
});

describe('a person', () => {
  it('who knows the password may sign in as often as they like', async () => {
    const replies = await Promise.all(Array.from({ length: 3 }, () => login(person.email, PASSWORD, '10.9.9.9')));
    for (let count = 0; count < 10; count++) replies.push(await login(person.email, PASSWORD, '10.9.9.9'));
    expect(new Set(statuses(replies))).toEqual(new Set([200]));
  });

  it('is not locked out of where they have been by strangers who guess', async () => {
    const home = newAddress();
    const { body } = await login(person.email, PASSWORD, home);
    expect(statuses(await strangers(person, 5)).at(-1)).toBe(429);
    expectProblem(await login(person.email, PASSWORD), 429);
    expect((await login(person.email, PASSWORD, home)).status).toBe(200);
    expect((await api.post('/v1/auth/refresh', { refreshToken: body.refreshToken })).status).toBe(200);
  });

  it('has a few tries from where they have been, and no more', async () => {
    const home = newAddress();
    await login(person.email, PASSWORD, home);
    const tries = await Promise.all(Array.from({ length: 5 }, () => login(person.email, 'wrong', home)));
    expect(statuses(tries)).toEqual([401, 401, 401, 429, 429]);
  });

  it('is a stranger where they have not been for a month', async () => {
    const home = newAddress();
    await login(person.email, PASSWORD, home);
    const lastUsedAt = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
    await api.dataSource.getRepository(Session).update({ accountId: person.id }, { lastUsedAt });
    await strangers(person, 5);
    expectProblem(await login(person.email, PASSWORD, home), 429);
  });
});

describe('many who sign in at once', () => {
  it('wait for each other, and are told so when too many wait', async () => {
    const people = Array.from({ length: 120 }, (_, index) => `crowd-${index}@shop.example`);
    const replies = await Promise.all(people.map((email) => login(email)));
    expect(new Set(statuses(replies))).toEqual(new Set([401, 503]));
    const refused = replies.filter(({ status }) => status === 503);
    expect(refused.map(({ body }) => body.code)).toEqual(refused.map(() => 'overloaded'));
    expect(refused[0].headers.get('retry-after')).toBe('2');
    expect(mockCompared.length).toBe(120 - refused.length);
  });
});
