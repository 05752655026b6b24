import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../apps/cli/src/commands';
import { loadAllCommands } from '../reference/commands';
import { cli, expectFailure } from './cli';

/** A database that is not there, and a configuration that no process in production would start with. */
const NOTHING = { NODE_ENV: 'production', DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none', PORT: 'high' };

describe('the command line', () => {
  it('helps without a database and without a configuration', async () => {
    const { code, stdout, stderr } = await cli(['--help'], { env: NOTHING });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of [
      'account:level',
      'account:list',
      'account:reset-password',
      'account:suspend',
      'auth:explain',
      'company:create',
      'create:account',
      'db:migrate',
      'db:plan',
      'db:reset',
      'db:seed',
      'doctor',
      'export',
      'import',
      'jobs:cancel',
      'jobs:list',
      'jobs:retry',
      'key:create',
      'openapi',
      'orders:verify',
      'report:list',
      'report:run',
      'routes',
    ]) {
      expect(stdout).toContain(`  ${command} `);
    }
  });

  it('helps with a command, its arguments and all of its options', async () => {
    const { code, stdout, stderr } = await cli(['import', '--help'], { env: NOTHING });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm run cli -- import \[options\] <model> <file>/);
    for (const option of ['--map <file>', '--dry-run', '--json', '--verbose', 'Examples:\n  npm run cli -- import ']) {
      expect(stdout).toContain(option);
    }
  });

  it('shows examples of every command, which name it', async () => {
    const commands = await loadAllCommands();
    expect(commands.length).toBeGreaterThan(20);
    for (const { instance, meta } of commands) {
      const { examples } = instance as { examples?: () => string };
      expect(examples?.()).toMatch(new RegExp(`\\nExamples:\\n  npm run cli -- ${meta.name}\\b`));
    }
  });

  it('is tested with each of its commands', () => {
    const others = readdirSync(__dirname).filter((file) => file.endsWith('.test.ts') && file !== 'usage.test.ts');
    const text = others.map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');
    // As the first of the arguments that a process is given.
    const isRun = (name: string): boolean => text.includes(`['${name}'`) || text.includes(`run('${name}'`);
    expect(Object.keys(COMMANDS).filter((name) => !isRun(name))).toEqual([]);
  });

  it('shows its help, as a failure, to those who name no command', async () => {
    const { code, stdout, stderr } = await cli([]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Usage: /);
  });

  it.each([
    [['db:migrat'], `error: unknown command 'db:migrat' (Did you mean db:migrate?)`],
    [['db:migrate', '--fast'], `error: unknown option '--fast'`],
    [['db:migrate', 'now'], `error: too many arguments for 'db:migrate'. Expected 0 arguments but got 1.`],
    [['import', 'Product', '--map', 'x.json'], `error: missing required argument 'file'`],
  ])('refuses %p', async (args, message) => {
    expect(expectFailure(await cli(args))).toBe(message);
  });

  it('says which variables are wrong', async () => {
    const { code, stdout, stderr } = await cli(['db:migrate'], { env: { PORT: 'high' } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      'error: The configuration is wrong:\n  PORT is "high", it must be a whole number from 0 to 65535\n',
    );
  });

  it('says that the database cannot be used, without its password', async () => {
    const message = expectFailure(await cli(['db:migrate'], { env: { DATABASE_URL: NOTHING.DATABASE_URL } }));
    expect(message).toMatch(/^error: The database of DATABASE_URL cannot be used: .*ECONNREFUSED/);
    expect(message).not.toContain('secret');
  });

  it.each([
    ['with --verbose', ['--verbose'], {}],
    ['with DEBUG', [], { DEBUG: '1' }],
  ])('shows the stack of an error %s', async (_, args, env) => {
    const { code, stderr } = await cli(['import', 'Nothing', 'x', '--map', 'y', ...args], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: There is no model Nothing to import.*\n.*\n +at .*findImportable/);
  });
});
