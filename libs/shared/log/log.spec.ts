import { prettyFactory } from 'pino-pretty';
import { Problem } from '@app/shared/errors';
import { censor } from './censor';
import { createLogger, type LogOptions } from './logger';
import { NestLogger } from './nest-logger';
import { FOR_PEOPLE } from './pretty';

/** A logger and the lines that it has written. */
function recordingLogger(options: Partial<LogOptions> = {}): {
  logger: ReturnType<typeof createLogger>;
  lines: () => Record<string, unknown>[];
} {
  const written: string[] = [];
  const stream = { write: (line: string): number => written.push(line) };
  const logger = createLogger({ level: 'info', format: 'json', ...options }, stream);
  return { logger, lines: () => written.map((line) => JSON.parse(line)) };
}

describe('censor', () => {
  it.each([
    'authorization',
    'Authorization',
    'cookie',
    'set-cookie',
    'x-api-key',
    'apiKey',
    'idempotency-key',
    'password',
    'currentPassword',
    'token',
    'refreshToken',
    'secret',
    'JWT_SECRET',
  ])('hides the value of %s at any depth', (key) => {
    const shown = censor({ [key]: 'hunter2', a: { b: [{ [key]: { c: 'hunter2' } }] } });
    expect(JSON.stringify(shown)).not.toContain('hunter2');
  });

  it('leaves the fields that it is given untouched', () => {
    const fields = { user: { password: 'hunter2', name: 'Ann' } };
    expect(censor(fields)).toEqual({ user: { password: '[censored]', name: 'Ann' } });
    expect(fields.user.password).toBe('hunter2');
  });

  it('makes no copy where nothing is to be hidden', () => {
    const fields = { method: 'GET', nested: { list: 1 } };
    expect(censor(fields)).toBe(fields);
  });

  it('ends on cycles', () => {
    const fields: Record<string, unknown> = {};
    fields.self = fields;
    expect(JSON.stringify(censor(fields))).toContain('[deep]');
  });
});

describe('createLogger', () => {
  it('writes one JSON object per line, without secrets', () => {
    const { logger, lines } = recordingLogger();
    logger.child({ requestId: 'r1' }).info({ headers: { authorization: 'Bearer x' } }, 'hello');
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.any(Number),
        requestId: 'r1',
        headers: { authorization: '[censored]' },
        msg: 'hello',
      },
    ]);
  });

  it('shows an error with its causes, but not the statement and the values that a driver hangs on it', () => {
    const { logger, lines } = recordingLogger();
    const cause = Object.assign(new Error('no such column'), {
      code: '42703',
      query: 'select 1',
      parameters: ['hunter2'],
    });
    logger.error({ err: new Problem(500, 'failed', [], { cause }) }, 'failed');
    const err = lines()[0].err as Record<string, string>;
    expect(err.stack).toContain('caused by: Error: no such column');
    expect(JSON.stringify(lines())).not.toMatch(/hunter2|select 1/);
  });

  it('leaves out what is below its level', () => {
    const { logger, lines } = recordingLogger({ level: 'warn' });
    logger.info('quiet');
    logger.warn('loud');
    expect(lines()).toMatchObject([{ msg: 'loud' }]);
  });
});

describe('lines for people', () => {
  const show = (line: object): string => prettyFactory({ ...FOR_PEOPLE, colorize: false })(JSON.stringify(line)).trim();

  it('show a request on one line', () => {
    const request = { level: 'info', requestId: 'r1', method: 'GET', route: '/v1/things/:id', status: 200, ms: 3.1 };
    expect(show({ ...request, msg: 'request' })).toBe('INFO: GET /v1/things/:id 200 3.1 ms (r1)');
    expect(show({ ...request, msg: 'request broken off' })).toBe(
      'INFO: GET /v1/things/:id 200 3.1 ms, request broken off (r1)',
    );
  });

  it('show where a message comes from', () => {
    expect(show({ level: 'warn', context: 'Cache', msg: 'slow' })).toBe('WARN: [Cache] slow');
  });
});

describe('NestLogger', () => {
  it('takes context and stack from where Nest puts them', () => {
    const { logger, lines } = recordingLogger();
    const nest = new NestLogger(logger);
    nest.warn('slow', 'CacheModule');
    nest.error('boom', 'Error: boom\n    at somewhere', 'Router');
    nest.error(new Error('bang'), 'Router');
    nest.log({ a: 1 }, 'Thing');
    expect(lines()).toMatchObject([
      { level: 'warn', msg: 'slow', context: 'CacheModule' },
      { level: 'error', msg: 'boom', context: 'Router', stack: 'Error: boom\n    at somewhere' },
      { level: 'error', msg: 'bang', context: 'Router', err: { message: 'bang' } },
      { level: 'info', context: 'Thing', data: { a: 1 } },
    ]);
  });

  it('keeps the list of routes and modules for debugging', () => {
    const { logger, lines } = recordingLogger();
    new NestLogger(logger).log('Mapped {/v1, GET} route', 'RouterExplorer');
    expect(lines()).toEqual([]);
  });
});
