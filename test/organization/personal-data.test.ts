import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 as uuid } from 'uuid';
import { File } from '@app/minor';
import { Account, type Company, Membership, Session, WebhookDelivery } from '@app/organization';
import { AuditEntry } from '@app/shared/audit';
import { Level } from '@app/shared/model';
import { FileCleaning } from '../../libs/minor/file/file-cleaning';
import { settle } from '../../libs/organization/webhook/webhook-outcome';
import { bearer, buildPerson, PASSWORD, signIn } from '../auth/people';
import { build, buildCompany, buildMembership } from '../support/builders';
import { eventually } from '../support/eventually';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';

const folder = mkdtempSync(join(tmpdir(), 'tradepost-personal-'));
const api = useApi({ worker: true, env: { DATA_FOLDER: folder } });
afterAll(() => rmSync(folder, { recursive: true }));

const ACCOUNTS = '/v1/organization/accounts';
const asAdmin = { as: Level.Admin };

let count = 1000;
let company: Company;
let person: Account;
let token: { headers: Record<string, string> };
beforeAll(async () => {
  company = await buildCompany(api.dataSource);
});
beforeEach(async () => {
  const phone = `+44 20 7946 ${++count}`;
  person = await buildPerson(api, { firstName: 'Ada', lastName: 'Byron', phone, locale: 'en' });
  await buildMembership(api.dataSource, { accountId: person.id, companyId: company.id, role: 'buyer' });
  token = bearer((await signIn(api, person)).accessToken);
});

const entriesOf = (action: string): Promise<AuditEntry[]> =>
  api.dataSource.manager.findBy(AuditEntry, { rowId: person.id, action } as object);

/** The link of an export that is done. */
const linkOf = ({ headers }: Reply, asking: object): Promise<string> =>
  eventually(async () => {
    const { body } = await api.get(String(headers.get('location')), asking);
    expect(body.state).toBe('succeeded');
    return (body.result as { url: string }).url;
  });

describe('what is known of somebody', () => {
  it('is theirs as a file, by a link that ends, and nothing secret is in it', async () => {
    const ordered = await api.post('/v1/auth/me/export', undefined, token);
    expect([ordered.status, ordered.headers.get('location')]).toEqual([202, `/v1/jobs/${String(ordered.body.jobId)}`]);
    const url = await linkOf(ordered, token);
    const { status, body, text } = await api.get(url);
    expect(status).toBe(200);
    const { organization, files } = body as { organization: Record<string, Json[]>; files: Json[] };
    expect(organization.account).toMatchObject({ email: person.email, firstName: 'Ada', phone: person.phone });
    expect(organization.memberships).toMatchObject([{ companyId: company.id, role: 'buyer' }]);
    expect(organization.sessions).toHaveLength(1);
    expect(files).toEqual([]);
    expect(text).not.toMatch(/argon2|passwordHash|storageKey/);
    expectProblem(await api.get(url.split('?')[0]), 404);
    expect(await entriesOf('exported')).toMatchObject([{ accountId: person.id, changes: {} }]);
    await api.dataSource.query('UPDATE file SET expires_at = now() WHERE uploader_id = $1', [person.id]);
    expectProblem(await api.get(url), 410);
    const { storageKey } = await api.dataSource.manager.findOneByOrFail(File, { uploaderId: person.id });
    const kept = join(folder, 'files', 'uploads', storageKey.slice(-2), storageKey);
    expect(existsSync(kept)).toBe(true);
    await api.dataSource.transaction((manager) => api.app.get(FileCleaning, { strict: false }).removeExpired(manager));
    expect(existsSync(kept)).toBe(false);
    expectProblem(await api.get(url), 404);
  });

  it('is given by administrators, and by nobody else', async () => {
    const path = `${ACCOUNTS}/${person.id}/export`;
    expectProblem(await api.post(path, undefined, { as: Level.Manager }), 403);
    const url = await linkOf(await api.post(path, undefined, asAdmin), asAdmin);
    expect(((await api.get(url)).body as { accountId: string }).accountId).toBe(person.id);
    expectProblem(await api.get(url.split('?')[0], token), 404);
    expectProblem(await api.post(`${ACCOUNTS}/${uuid()}/export`, undefined, asAdmin), 404);
  });
});

describe('an erasure', () => {
  const erased = (): Promise<Account> => api.dataSource.manager.findOneByOrFail(Account, { id: person.id });

  it('is asked for with the password, and leaves nobody behind', async () => {
    expectProblem(await api.post('/v1/auth/me/erasure', { password: 'not mine at all' }, token), 422, 'wrong_password');
    expect((await erased()).status).toBe('active');
    expect((await api.post('/v1/auth/me/erasure', { password: PASSWORD }, token)).status).toBe(204);
    expect(await erased()).toMatchObject({
      ...{ email: `${person.id}@erased.invalid`, status: 'closed', firstName: null, lastName: null },
      ...{ phone: null, locale: null, lastLoginAt: null },
    });
    expectProblem(await api.get('/v1/auth/me', token), 401);
    expectProblem(await api.post('/v1/auth/login', { email: person.email, password: PASSWORD }), 401);
    const [session] = await api.dataSource.manager.findBy(Session, { accountId: person.id });
    expect(session).toMatchObject({ userAgent: null, address: null, revokedAt: expect.any(Date) as Date });
    expect(await api.dataSource.manager.countBy(Membership, { accountId: person.id })).toBe(0);
    const [entry] = await entriesOf('erased');
    expect(entry.changes).toMatchObject({ email: { masked: 'personal' }, firstName: { masked: 'personal' } });
    const everything = await api.dataSource.query<{ row: string }[]>(
      `SELECT audit_entry::text AS row FROM audit_entry UNION ALL SELECT account::text FROM account
       UNION ALL SELECT session::text FROM session UNION ALL SELECT idempotency_key::text FROM idempotency_key`,
    );
    expect(everything.filter(({ row }) => row.includes(person.email) || row.includes(String(person.phone)))).toEqual(
      [],
    );
  });

  it('reaches messages to others and answers that are kept, also those that are on their way', async () => {
    const { manager } = api.dataSource;
    const told = JSON.stringify({ data: { id: person.id, email: person.email } });
    const echo = `no ${person.email.toUpperCase()} here`;
    const delivery = (row: object): Promise<WebhookDelivery> =>
      build(api.dataSource, WebhookDelivery, { model: 'Account', rowId: person.id, status: 'succeeded', ...row });
    const other = JSON.stringify({ data: { id: uuid() } });
    const rows = [
      await delivery({ body: told }),
      await delivery({ body: other, answer: echo }),
      await delivery({ body: other, answer: 'thanks' }),
      await delivery({ body: null, status: 'pending' }),
    ];
    const onItsWay = rows[3];
    const asStaff = { ...asAdmin, headers: { 'idempotency-key': uuid() } };
    await api.patch(`${ACCOUNTS}/${person.id}`, { lastName: 'Lovelace' }, asStaff);
    expect((await api.post(`${ACCOUNTS}/${person.id}/erasure`, undefined, asAdmin)).status).toBe(204);
    await manager.transaction((inner) =>
      settle(inner, onItsWay, { body: told, duration: 1, statusCode: 204, answer: echo }),
    );
    const kept = await manager
      .createQueryBuilder(WebhookDelivery, 'delivery')
      .addSelect('delivery.body')
      .whereInIds(rows.map(({ id }) => id))
      .orderBy('delivery.id')
      .getMany();
    expect(kept.map(({ body, answer, status }) => [body, answer, status])).toEqual([
      [null, null, 'succeeded'],
      [null, null, 'succeeded'],
      [other, 'thanks', 'succeeded'],
      [null, null, 'succeeded'],
    ]);
    for (const table of ['webhook_delivery', 'idempotency_key', 'job', 'audit_entry', 'order_event']) {
      const texts = await manager.query<{ text: string }[]>(`SELECT kept::text AS text FROM ${table} kept`);
      const found = texts.filter(({ text }) => text.toLowerCase().includes(person.email.toLowerCase()));
      expect([table, found]).toEqual([table, []]);
    }
  });

  it('is done by administrators for others, once', async () => {
    const erase = (): Promise<Reply> => api.post(`${ACCOUNTS}/${person.id}/erasure`, undefined, asAdmin);
    expectProblem(await api.post(`${ACCOUNTS}/${person.id}/erasure`, undefined, { as: Level.Manager }), 403);
    expect((await erase()).status).toBe(204);
    const { version } = await erased();
    expect((await erase()).status).toBe(204);
    expect((await erased()).version).toBe(version);
    expect(await entriesOf('erased')).toHaveLength(1);
  });

  it('is not of the last owner of a company, nor of the last administrator, in any part', async () => {
    const own = await buildCompany(api.dataSource);
    await buildMembership(api.dataSource, { accountId: person.id, companyId: own.id, role: 'owner' });
    expectProblem(await api.post('/v1/auth/me/erasure', { password: PASSWORD }, token), 409, 'last_owner');
    expect(await erased()).toMatchObject({ email: person.email, status: 'active' });
    expect(await api.dataSource.manager.countBy(Membership, { accountId: person.id })).toBe(2);
    await api.dataSource.query(`UPDATE account SET level = 'manager', auth_version = 9 WHERE level = 'admin'`);
    await api.dataSource.query(`UPDATE account SET level = 'admin' WHERE id = $1`, [person.id]);
    const asLast = bearer((await signIn(api, person)).accessToken);
    expectProblem(await api.post('/v1/auth/me/erasure', { password: PASSWORD }, asLast), 409, 'last_admin');
  });
});

describe('a content without a row', () => {
  it('is removed when it is old, and no other', async () => {
    const cleaning = api.app.get(FileCleaning, { strict: false });
    const place = (key: string, hours: number): string => {
      const directory = join(folder, 'files', 'uploads', key.split('.')[0].slice(-2));
      mkdirSync(directory, { recursive: true });
      const path = join(directory, key);
      writeFileSync(path, 'x');
      const then = new Date(Date.now() - hours * 3_600_000);
      utimesSync(path, then, then);
      return path;
    };
    const key = uuid();
    const [orphan, variant, young, foreign] = [
      place(key, 25),
      place(`${key}.small`, 25),
      place(uuid(), 23),
      place('notes-of-somebody', 25),
    ];
    const row = { name: 'a', mime: 'text/plain', size: 1, sha256: 'x', uploaderId: person.id, storageKey: uuid() };
    await api.dataSource.manager.insert(File, { id: uuid(), ...row });
    const [wanted, small] = [place(row.storageKey, 99), place(`${row.storageKey}.small`, 99)];
    while (await api.dataSource.transaction((manager) => cleaning.removeOrphans(manager)));
    expect([orphan, variant, young, foreign, wanted, small].map((path) => existsSync(path))).toEqual([
      ...[false, false],
      ...[true, true, true, true],
    ]);
  });
});
