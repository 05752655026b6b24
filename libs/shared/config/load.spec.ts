import 'reflect-metadata';
import fc from 'fast-check';
import { AuthConfig } from './auth.config';
import { CONFIG_CLASSES } from './config.module';
import { DatabaseConfig } from './database.config';
import { HttpConfig } from './http.config';
import { ConfigError, loadConfig, loadConfigs } from './load';
import { RedisConfig } from './redis.config';
import { RuntimeConfig } from './runtime.config';
import { text } from './kinds';
import { Variable, variablesOf } from './variable';

const SECRET = 'a-secret-of-more-than-thirty-two-characters';
const PRODUCTION = { NODE_ENV: 'production', DATABASE_URL: 'postgres://u:hunter2@db/shop', JWT_SECRET: SECRET };

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfigs(CONFIG_CLASSES, env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('loadConfig', () => {
  it('takes the defaults of development when nothing is set', () => {
    expect(loadConfig(HttpConfig, {})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: undefined,
      corsOrigins: ['*'],
      bodyLimit: 1_048_576,
      requestTimeoutMs: 30_000,
      trustProxy: false,
    });
    expect(loadConfig(RuntimeConfig, {})).toMatchObject({ environment: 'development', workerInline: true });
  });

  it('takes the defaults of the environment that NODE_ENV names', () => {
    expect(loadConfig(HttpConfig, PRODUCTION)).toMatchObject({ host: '0.0.0.0', corsOrigins: [] });
    expect(loadConfig(RuntimeConfig, PRODUCTION)).toMatchObject({ environment: 'production', workerInline: false });
    expect(loadConfig(DatabaseConfig, { NODE_ENV: 'test' }).migrateOnBoot).toBe(true);
    expect(loadConfig(DatabaseConfig, PRODUCTION).migrateOnBoot).toBe(false);
  });

  it('reads numbers, flags, lists and the several forms of TRUST_PROXY', () => {
    expect(
      loadConfig(HttpConfig, { PORT: '0', CORS_ORIGINS: 'https://a.example, http://b.example:8080' }),
    ).toMatchObject({
      port: 0,
      corsOrigins: ['https://a.example', 'http://b.example:8080'],
    });
    expect(loadConfig(RuntimeConfig, { WORKER_INLINE: 'false' }).workerInline).toBe(false);
    const trusted = (value: string): unknown => loadConfig(HttpConfig, { TRUST_PROXY: value }).trustProxy;
    expect(trusted('true')).toBe(true);
    expect(trusted('loopback, 10.0.0.0/8, ::1')).toEqual(['loopback', '10.0.0.0/8', '::1']);
  });

  it('treats an empty variable as one that is not set', () => {
    expect(loadConfig(HttpConfig, { PORT: '', PUBLIC_URL: '' })).toMatchObject({ port: 3000, publicUrl: undefined });
  });

  it('names variable, value and expectation of every problem of every class at once', () => {
    expect(problemsOf({ PORT: '70000', BODY_LIMIT: '1MB', DATABASE_URL: 'mysql://db', LOG_LEVEL: 'loud' })).toEqual([
      'PORT is "70000", it must be a whole number from 0 to 65535',
      'BODY_LIMIT is "1MB", it must be a whole number from 1024 to 2147483647',
      'DATABASE_URL is set to a value that is not shown here, it must be a URL that starts with postgres:// or postgresql://',
      'LOG_LEVEL is "loud", it must be one of silent, fatal, error, warn, info, debug, trace',
    ]);
  });

  it('puts one line for each problem in the message', () => {
    expect(() => loadConfig(HttpConfig, { PORT: 'x', HOST: '', TRUST_PROXY: 'nobody' })).toThrow(
      new ConfigError([
        'PORT is "x", it must be a whole number from 0 to 65535',
        'TRUST_PROXY is "nobody", it must be true, false, or a comma list of addresses, networks and loopback, linklocal, uniquelocal',
      ]),
    );
    expect(new ConfigError(['A is wrong', 'B is wrong']).message).toBe(
      'The configuration is wrong:\n  A is wrong\n  B is wrong',
    );
  });

  it('refuses an unknown environment with nothing but that problem', () => {
    expect(problemsOf({ NODE_ENV: 'staging' })).toEqual([
      'NODE_ENV is "staging", it must be one of development, test, production',
    ]);
  });

  it('asks for the database and the secret in production only', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      'DATABASE_URL is not set, in production it must be a URL that starts with postgres:// or postgresql://',
      'JWT_SECRET is not set, in production it must be text of at least 32 characters',
    ]);
    expect(problemsOf(PRODUCTION)).toEqual([]);
    expect(problemsOf({})).toEqual([]);
    expect(loadConfig(AuthConfig, {}).jwtSecret).toBeUndefined();
  });

  it('never shows the value of a secret', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[g-z]{12,31}$/), (secret) => {
        const problems = problemsOf({ JWT_SECRET: secret, DATABASE_URL: secret, REDIS_URL: secret });
        expect(problems).toHaveLength(3);
        expect(problems.join()).not.toContain(secret);
      }),
    );
  });

  it('takes whole numbers within their limits and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_535 }), (port) => {
        expect(loadConfig(HttpConfig, { PORT: String(port) }).port).toBe(port);
      }),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 65_536 }), fc.integer({ max: -1 }), fc.stringMatching(/^[^0-9]+[0-9]*$/)),
        (port) => {
          expect(() => loadConfig(HttpConfig, { PORT: String(port) })).toThrow(ConfigError);
        },
      ),
    );
  });

  it.each(['1e3', ' 80', '0x50', '3.5', 'NaN', '٣'])('does not take %p for a number', (port) => {
    expect(() => loadConfig(HttpConfig, { PORT: port })).toThrow('PORT is');
  });

  it.each(['*,https://a.example', 'https://a.example/', 'a.example', 'https://a.example,,'])(
    'does not take %p for a list of origins',
    (origins) => {
      expect(() => loadConfig(HttpConfig, { CORS_ORIGINS: origins })).toThrow('CORS_ORIGINS is');
    },
  );

  it.each(['10.0.0.0/33', 'loopback/8', '-1', '2', '999.0.0.1', ','])('does not take %p for proxies', (proxies) => {
    expect(() => loadConfig(HttpConfig, { TRUST_PROXY: proxies })).toThrow('TRUST_PROXY is');
  });

  it('keeps the cache out of the Redis database of the queues', () => {
    expect(loadConfig(RedisConfig, { REDIS_URL: 'redis://r:6379' }).cacheDatabase).toBe(1);
    expect(loadConfig(RedisConfig, { CACHE_DATABASE: '0' }).cacheDatabase).toBe(0);
    const clash = 'CACHE_DATABASE is "0", it must be the number of a Redis database other than that of REDIS_URL';
    expect(() => loadConfig(RedisConfig, { REDIS_URL: 'redis://r:6379', CACHE_DATABASE: '0' })).toThrow(clash);
    expect(() => loadConfig(RedisConfig, { REDIS_URL: 'redis://r:6379/1' })).toThrow('CACHE_DATABASE is not set');
  });
});

describe('Variable', () => {
  it('refuses a secret that has a default in production', () => {
    const declare = (): void => Variable('KEY', text(), { doc: 'A key.', secret: true, default: 'x' })({}, 'key');
    expect(declare).toThrow('KEY is a secret: it cannot have a default in production');
  });

  it('gives every variable a name of its own', () => {
    const names = CONFIG_CLASSES.flatMap((type) => variablesOf(type)).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
