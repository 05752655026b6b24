import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, IsNull } from 'typeorm';
import { Account, ApiKey, Company, Membership, PasswordService, Session } from '@app/organization';
import { AuditEntry } from '@app/shared/audit';
import { AuthConfig, DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { schema } from '../../apps/schema';
import { build } from '../support/builders';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { cli, type CliOptions, expectFailure, type Outcome } from './cli';

const PASSWORD = 'correct horse battery';

const folder = mkdtempSync(join(tmpdir(), 'operations-'));
let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: database.url });
  source = await new DataSource(dataSourceOptions(config, schema)).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const run = (args: string[], { env, ...options }: CliOptions = {}): Promise<Outcome> =>
  cli(args, { env: { DATABASE_URL: database.url, DATA_FOLDER: folder, ...env }, ...options });

async function json<T>(args: string[], options?: CliOptions): Promise<T> {
  const { code, stdout, stderr } = await run([...args, '--json'], options);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')]);
  return JSON.parse(stdout) as T;
}

const account = (email: string, fields: Partial<Account> = {}): Promise<Account> =>
  build<Account>(source, Account, { email, status: 'active', level: 'agent', ...fields });

const find = (email: string): Promise<Account> =>
  source.createQueryBuilder(Account, 'account').addSelect('account.passwordHash').where({ email }).getOneOrFail();

describe('account', () => {
  it('list shows those that are asked for', async () => {
    await account('list-1@shop.example', { level: 'manager' });
    await account('list_2@shop.example');
    const args = ['account:list', '--search', 'LIST_', '--level', 'agent', '--status', 'active'];
    const { code, stdout } = await run(args);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^E-mail address\t.*\nlist_2@shop\.example\t.*\n$/)]);
  });

  it('suspend bars an account, ends its sessions, and lets it in again', async () => {
    const { id, authVersion } = await account('bo@shop.example');
    await build(source, Session, { accountId: id, revokedAt: null });
    expect(await json(['account:suspend', 'BO@shop.example'])).toEqual({
      id,
      email: 'bo@shop.example',
      status: 'suspended',
    });
    expect(await find('bo@shop.example')).toMatchObject({ status: 'suspended', authVersion: authVersion + 1 });
    expect(await source.manager.countBy(Session, { accountId: id, revokedAt: IsNull() })).toBe(0);
    expect((await run(['account:suspend', 'bo@shop.example', '--lift'])).stdout).toBe('bo@shop.example is active\n');
    const entries = await source.getRepository(AuditEntry).findBy({ rowId: id, action: 'updated' });
    expect(entries.map(({ accountId, changes }) => [accountId, changes])).toEqual(
      expect.arrayContaining([[null, { status: { old: 'active', new: 'suspended' } }]]),
    );
  });

  it('level keeps one administrator', async () => {
    await account('ada@shop.example', { level: 'admin' });
    expect(expectFailure(await run(['account:level', 'ada@shop.example', 'agent']))).toContain('last administrator');
    await account('cy@shop.example');
    await json(['account:level', 'cy@shop.example', 'manager']);
    expect(await find('cy@shop.example')).toMatchObject({ level: 'manager', authVersion: 2 });
  });

  it('reset-password sets one, also for who was invited', async () => {
    await account('di@shop.example', { status: 'invited' });
    const args = ['account:reset-password', 'di@shop.example', '--password-stdin'];
    expect(expectFailure(await run(args, { input: 'short' }))).toMatch(/at least 12 characters/);
    expect((await run(args, { input: `${PASSWORD}\n` })).stdout).toBe('di@shop.example has a new password\n');
    const { passwordHash, status } = await find('di@shop.example');
    expect([await new PasswordService(loadConfig(AuthConfig)).matches(PASSWORD, passwordHash), status]).toEqual([
      true,
      'active',
    ]);
  });
});

it('company:create adds a company below another one, with its owner', async () => {
  const { id: accountId } = await account('owner@shop.example');
  const parent = await build<Company>(source, Company, { name: 'Holding' });
  const args = ['company:create', '--name', 'Roastery', '--parent', 'Holding', '--owner', 'owner@shop.example'];
  const { id } = await json<Company>(args);
  expect(await source.manager.findOneByOrFail(Company, { id })).toMatchObject({
    name: 'Roastery',
    parentId: parent.id,
  });
  expect(await source.manager.findOneByOrFail(Membership, { companyId: id })).toMatchObject({
    accountId,
    role: 'owner',
  });
});

it('key:create shows a key once and keeps its hash', async () => {
  await account('shop@shop.example');
  const args = ['key:create', '--account', 'shop@shop.example', '--name', 'shop', '--scope', 'catalog:read'];
  const { code, stdout, stderr } = await run([...args, '--expires', '2999-01-01']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^tp_[\w-]{43}\n$/)]);
  expect(stderr).toContain('nobody can show it again');
  const key = await source.createQueryBuilder(ApiKey, 'key').addSelect('key.hash').getOneOrFail();
  expect(key).toMatchObject({ scopes: ['catalog:read'], prefix: stdout.slice(0, 10), hash: expect.any(String) });
  expect(JSON.stringify(key)).not.toContain(stdout.trim());
  expect(expectFailure(await run([...args, '--expires', '2001-01-01']))).toContain('must be in the future');
});

it('routes and openapi tell of the same paths, without a database', async () => {
  const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  const file = join(folder, 'openapi.json');
  interface Listed {
    routes: { method: string; path: string; policy: string; statements: number | null }[];
  }
  const { routes } = await json<Listed>(['routes'], { env });
  const { paths } = await json<{ paths: number }>(['openapi', '--out', file], { env });
  expect(routes).toContainEqual(
    expect.objectContaining({ method: 'GET', path: '/v1/organization/accounts', policy: 'agent', statements: 1 }),
  );
  const document = JSON.parse(readFileSync(file, 'utf8')) as { openapi: string; paths: Record<string, object> };
  expect([document.openapi.slice(0, 3), Object.keys(document.paths).length]).toEqual(['3.1', paths]);
  const listed = new Set(routes.map(({ path }) => path.replace(/:(\w+)/g, '{$1}')));
  expect(Object.keys(document.paths).filter((path) => !listed.has(path))).toEqual([]);
});

describe('doctor', () => {
  interface Diagnosis {
    ok: boolean;
    checks: { name: string; state: string; found: string; advice?: string }[];
  }

  it('finds that all is well', async () => {
    const { ok, checks } = await json<Diagnosis>(['doctor']);
    expect([ok, checks.map(({ name, state }) => `${name} ${state}`)]).toEqual([
      true,
      ['configuration', 'database', 'replicas', 'migrations', 'redis', 'queue', 'clock', 'storage'].map(
        (name) => `${name} ok`,
      ),
    ]);
  });

  it('says what is wrong and what to do, and fails', async () => {
    const env = { DATABASE_URL: 'postgres://nobody:hunter2@127.0.0.1:1/none', REDIS_URL: 'redis://127.0.0.1:1' };
    const { code, stdout } = await run(['doctor', '--json'], { env: { ...env, DATA_FOLDER: '/dev/null/none' } });
    const { ok, checks } = JSON.parse(stdout) as Diagnosis;
    expect([code, ok, stdout.includes('hunter2')]).toEqual([1, false, false]);
    const bad = checks.filter(({ state }) => state === 'failed');
    expect(bad.map(({ name }) => name)).toEqual(['database', 'redis', 'storage']);
    expect(bad.every(({ advice }) => advice)).toBe(true);
  });
});

it('db:plan shows what is pending, and runs nothing', async () => {
  await source.query(`DELETE FROM migrations WHERE name LIKE 'Vouchers%'; ANALYZE "order"`);
  const { migrations } = await json<{ migrations: { name: string; statements: object[] }[] }>(['db:plan']);
  expect(migrations).toEqual([expect.objectContaining({ name: expect.stringMatching(/^Vouchers\d+$/) })]);
  const text = expect.stringMatching(/./);
  expect(migrations[0].statements).toContainEqual({
    text,
    table: expect.any(String),
    lock: expect.any(String),
    rows: 0,
    breaks: null,
  });
  expect(await source.query(`SELECT FROM migrations WHERE name LIKE 'Vouchers%'`)).toEqual([]);
});
