import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JwtService } from '@nestjs/jwt';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Account } from '@app/organization';
import { ALGORITHM, AUDIENCE, ISSUER, signingKey } from '@app/shared/auth';
import { HttpConfig, loadConfig } from '@app/shared/config';
import { createApp, listen } from '@app/shared/http';
import { createLogger } from '@app/shared/log';
import { Level, levelName } from '@app/shared/model';
import { ApiModule } from '../../apps/api/src/api.module';
import { mountDocs } from '../../apps/api/src/openapi';
import { createTestDatabase } from './database';
import { joinSeller } from './seller';

/** The whole API of a test file, on a database and a port of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  /** `http://127.0.0.1:<port>`. */
  url: string;
  dataSource: DataSource;
  /** The headers of an active account of that level; the same account each time. */
  as(level: Level): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  /** Whether the process works off the queues, too. */
  worker?: boolean;
  redisUrl?: string;
  /** Routes that only the test has. */
  controllers?: Type[];
  /** What these need. */
  providers?: Type[];
  /** What else is served. */
  extend?: (app: NestFastifyApplication) => void;
  /** Further environment variables, which may depend on the URL of the database. */
  env?: Record<string, string> | ((database: string) => Record<string, string>);
  /** Gets every line that the process logs, down to the least severe; by default there is none. */
  log?: (line: string) => void;
}

/** Signs the tokens of all tests. */
export const SECRET = 'a-secret-that-only-the-tests-know-of';

/** Starts the API as `apps/api` does, with nothing replaced. */
export async function startApp({
  worker = false,
  redisUrl,
  controllers = [],
  providers = [],
  extend,
  env = {},
  log,
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, JWT_SECRET: SECRET, LOG_LEVEL: 'silent' });
  Object.assign(process.env, typeof env === 'function' ? env(database.url) : env);
  if (redisUrl) process.env.REDIS_URL = redisUrl;
  else delete process.env.REDIS_URL;
  const logger = createLogger({ level: log ? 'trace' : 'silent', format: 'json' }, log && { write: log });
  const module = { module: class {}, imports: [ApiModule.forRoot(worker)], controllers, providers };
  const app = await createApp(module, loadConfig(HttpConfig), logger);
  mountDocs(app);
  extend?.(app);
  const url = await listen(app, { port: 0, host: '127.0.0.1' });
  const dataSource = app.get(DataSource);
  const accounts = new Map<Level, Promise<Record<string, string>>>();
  return {
    app,
    url,
    dataSource,
    as: (level) => {
      if (level === Level.Guest) return Promise.resolve({});
      const known = accounts.get(level) ?? newMember(level, dataSource);
      accounts.set(level, known);
      return known;
    },
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** Whoever works in these tests works for one seller. */
async function newMember(level: Exclude<Level, Level.Guest>, dataSource: DataSource): Promise<Record<string, string>> {
  const { id, headers } = await newAccount(level, dataSource);
  if (level >= Level.Agent) await joinSeller(dataSource, id);
  return headers;
}

/** A new active account of that level, and the headers by which it asks the application that is being tested. */
export async function newAccount(
  level: Exclude<Level, Level.Guest>,
  dataSource: DataSource,
): Promise<{ id: string; headers: Record<string, string> }> {
  const id = uuid();
  const name = levelName(level);
  await dataSource.getRepository(Account).insert({
    id,
    email: `${name}-${id}@test.example`,
    level: name,
    status: 'active',
  });
  const token = new JwtService({
    secret: signingKey(SECRET),
    signOptions: { algorithm: ALGORITHM, issuer: ISSUER, audience: AUDIENCE, expiresIn: 600 },
  }).sign({ sub: id, sid: uuid(), lvl: level, ver: 1 });
  return { id, headers: { authorization: `Bearer ${token}` } };
}
