import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { ConfigModule, DatabaseConfig, HttpConfig, loadConfig, RuntimeConfig } from '@app/shared/config';

const environment = { ...process.env };
const start = (): Promise<{ get<T>(type: new () => T): T }> =>
  Test.createTestingModule({ imports: [ConfigModule] }).compile();

afterEach(() => {
  process.env = { ...environment };
});

describe('ConfigModule', () => {
  it('provides each class by its class', async () => {
    process.env.PORT = '4711';
    const app = await start();
    expect(app.get(HttpConfig).port).toBe(4711);
    expect(app.get(RuntimeConfig)).toBeInstanceOf(RuntimeConfig);
  });

  it('takes what the boot has put into the environment before Nest starts', async () => {
    process.env.DATABASE_URL = 'postgres://127.0.0.1:54321/embedded';
    expect((await start()).get(DatabaseConfig).url).toBe('postgres://127.0.0.1:54321/embedded');
  });

  it('stops the boot with all problems at once', async () => {
    Object.assign(process.env, { PORT: 'high', LOG_LEVEL: 'loud' });
    await expect(start()).rejects.toThrow(/PORT is "high".*\n.*LOG_LEVEL is "loud"/);
  });
});

describe('the file .env', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tradepost-'));
  const home = process.cwd();

  beforeAll(() => {
    writeFileSync(join(folder, '.env'), 'PORT=4000\nHOST=localhost\n');
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });

  it('completes the environment in development, and never changes it', () => {
    Object.assign(process.env, { NODE_ENV: 'development', PORT: '5000' });
    expect(loadConfig(HttpConfig)).toMatchObject({ port: 5000, host: 'localhost' });
  });

  it('is not read in test and production', () => {
    for (const NODE_ENV of ['test', 'production']) {
      process.env.NODE_ENV = NODE_ENV;
      expect(loadConfig(HttpConfig).port).toBe(3000);
    }
  });
});
