import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Account, PasswordService } from '@app/organization';
import { AuditEntry } from '@app/shared/audit';
import { AuthConfig, DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { schema } from '../../apps/schema';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { cli, expectFailure, type Outcome } from './cli';

const PASSWORD = 'correct horse battery';

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
});

const create = (email: string, args: string[], input?: string): Promise<Outcome> =>
  cli(['create:account', '--email', email, ...args], { env: { DATABASE_URL: database.url }, input });

const find = (email: string): Promise<Account | null> =>
  source.createQueryBuilder(Account, 'account').addSelect('account.passwordHash').where({ email }).getOne();

/** Whether somebody can sign in with the password. */
const opens = async (email: string, password: string): Promise<boolean> => {
  const account = await find(email);
  return new PasswordService(loadConfig(AuthConfig)).matches(password, account?.passwordHash ?? null);
};

describe('auth:explain', () => {
  it('says why an account may do something, or may not, from the rules of the routes', async () => {
    await source
      .getRepository(Account)
      .insert({ id: uuid(), email: 'clerk@shop.example', level: 'agent', status: 'active' });
    const explain = (email: string, path: string, ...more: string[]): Promise<Outcome> =>
      cli(['auth:explain', '--email', email, '--method', 'delete', '--path', path, ...more], {
        env: { DATABASE_URL: database.url },
      });
    const path = `/v1/catalog/products/${uuid()}`;
    const { code, stdout, stderr } = await explain('Clerk@Shop.example', path);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('No: it would be answered 403');
    expect(stdout).toContain('level\tno\tThis route is for manager and above');
    const answer = JSON.parse((await explain('clerk@shop.example', path, '--json')).stdout) as object;
    expect(answer).toMatchObject({
      route: 'DELETE /v1/catalog/products/:id',
      allowed: false,
      account: { level: 'agent' },
    });
    expect(expectFailure(await explain('nobody@shop.example', path))).toContain('There is no such account');
  });
});

describe('create:account', () => {
  it('creates an account that can sign in at once, with the password that is piped in', async () => {
    const outcome = await create('Ada@Shop.example', ['--level', 'admin', '--password-stdin'], `${PASSWORD}\n`);
    expect(outcome).toEqual({ code: 0, stdout: 'Created the admin account ada@shop.example\n', stderr: '' });
    const account = await find('ada@shop.example');
    expect(account).toMatchObject({ level: 'admin', status: 'active', firstName: null });
    expect(await source.getRepository(AuditEntry).findBy({ rowId: account?.id })).toMatchObject([
      { accountId: null, action: 'created', changes: { email: { masked: 'personal' }, level: { new: 'admin' } } },
    ]);
    expect(await opens('ada@shop.example', PASSWORD)).toBe(true);
    expect(await opens('ada@shop.example', `${PASSWORD}\n`)).toBe(false);
  });

  it('prints one JSON document for scripts, without the password', async () => {
    const names = ['--first-name', 'Bo', '--last-name', 'Agent'];
    const args = ['--json', '--level', 'agent', ...names, '--password-stdin'];
    const { code, stdout } = await create('bo@shop.example', args, PASSWORD);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      id: (await find('bo@shop.example'))?.id,
      email: 'bo@shop.example',
      level: 'agent',
      firstName: 'Bo',
      lastName: 'Agent',
      status: 'active',
    });
  });

  it('takes a password as an argument, and warns', async () => {
    const { code, stderr } = await create('cy@shop.example', ['--level', 'customer', '--password', PASSWORD]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^warning: .*--password-stdin\n$/);
    expect(await opens('cy@shop.example', PASSWORD)).toBe(true);
  });

  it('refuses an address that has an account already, in any case of letters', async () => {
    await create('di@shop.example', ['--level', 'agent', '--password-stdin'], PASSWORD);
    const again = await create('DI@shop.example', ['--level', 'admin', '--password-stdin'], PASSWORD);
    expect(expectFailure(again)).toBe('error: There is an account with the address di@shop.example already');
    expect(await find('di@shop.example')).toMatchObject({ level: 'agent' });
  });

  it.each([
    ['a short password', 'ed@shop.example', 'agent', 'short', /at least 12 characters/],
    ['a wrong address', 'ed', 'agent', PASSWORD, /email must be an email/],
    [
      'an unknown level',
      'ed@shop.example',
      'root',
      PASSWORD,
      /level must be one of .*: customer, agent, manager, admin/,
    ],
  ])('refuses %s', async (_, email, level, password, message) => {
    const outcome = await create(email, ['--level', level, '--password-stdin'], password);
    expect(expectFailure(outcome)).toMatch(message);
    expect(await find('ed@shop.example')).toBeNull();
  });

  it('refuses to guess which of two passwords is meant, and to ask where nobody answers', async () => {
    const two = await create('ed@shop.example', ['--level', 'agent', '--password', 'x', '--password-stdin'], PASSWORD);
    expect(expectFailure(two)).toMatch(/not both/);
    expect(expectFailure(await create('ed@shop.example', ['--level', 'agent'], PASSWORD))).toMatch(/--password-stdin/);
  });
});
