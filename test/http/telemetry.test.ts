import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SECRET } from '../support/app';
import { built } from '../support/built';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';

/** A span as OTLP has it in JSON. */
interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  status?: { code?: number };
  attributes: { key: string; value: Record<string, unknown> }[];
}

interface Export {
  resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
}

const SERVER = 2;
const CLIENT = 3;
const CONSUMER = 5;
const ERROR = 2;
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';
const LIST = '/v1/catalog/products';

/** What a collector has been sent. */
const spans: Span[] = [];
let collector: Server;
let database: TestDatabase;
let folder: string;
let url: string;

/** A process of the product, and what it has said. */
interface Traced {
  process: ChildProcess;
  log: string;
}
const traced: Traced[] = [];

/** Starts a process of its own: Jest cannot load what the exporter imports when it sends. @returns what it said when it was ready */
async function start(main: string, port: number, ready: RegExp): Promise<{ said: string; it: Traced }> {
  const child = spawn(process.execPath, [built(main)], {
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: 'test', PORT: '0', JWT_SECRET: SECRET, WORKER_INLINE: 'false' },
      ...{ LOG_LEVEL: 'info', LOG_FORMAT: 'json', DATA_FOLDER: folder, DATABASE_URL: database.url },
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_BSP_SCHEDULE_DELAY: '50',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const it: Traced = { process: child, log: '' };
  traced.push(it);
  child.stdout?.on('data', (chunk) => (it.log += String(chunk)));
  const said = await eventually(() => {
    const found = ready.exec(it.log)?.[0];
    if (found !== undefined) return found;
    throw new Error(`${main} did not start: ${it.log}`);
  }, 60_000);
  return { said, it };
}

let api: Traced;
let worker: Traced;

beforeAll(async () => {
  collector = createServer((request, response) => {
    void text(request).then((body) => {
      const { resourceSpans } = JSON.parse(body) as Export;
      if (request.url === '/v1/traces') {
        spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      }
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'traces-'));
  const started = await start('apps/api/src/main.js', port, /http:\/\/127\.0\.0\.1:\d+/);
  [api, url] = [started.it, started.said];
  worker = (await start('apps/worker/src/main.js', port, /works off the queues/)).it;
});
afterAll(async () => {
  await Promise.all(
    traced.map(async ({ process: child }) => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    }),
  );
  await database.drop();
  rmSync(folder, { recursive: true });
  collector.closeAllConnections();
  collector.close();
});

const spansOf = (traceId: string): Span[] => spans.filter((span) => span.traceId === traceId);
const valueOf = ({ attributes }: Span, key: string): unknown =>
  Object.values(attributes.find((attribute) => attribute.key === key)?.value ?? {})[0];

/** Registers in a trace of the client. @returns its spans, once the mail was sent or has failed */
async function register(digit: string, email: string): Promise<Span[]> {
  const traceId = TRACE.replace('4', digit);
  const answer = await fetch(`${url}/v1/auth/registration`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', traceparent: `00-${traceId}-${PARENT}-01` },
    body: JSON.stringify({ email, password: 'correct horse battery staple', firstName: 'Ann' }),
  });
  expect(answer.status).toBe(204);
  return eventually(() => {
    const found = spansOf(traceId);
    expect(found.map(({ kind }) => kind)).toEqual(expect.arrayContaining([SERVER, CONSUMER]));
    return found;
  }, 20_000);
}

describe('traces', () => {
  it('have a span of the request in the trace of its client, and below it one of each statement, without values', async () => {
    const headers = { traceparent: `00-${TRACE}-${PARENT}-01` };
    expect((await fetch(`${url}${LIST}?filter[name]=Secret`, { headers })).status).toBe(200);
    const [request, statement] = await eventually(() => {
      const found = spansOf(TRACE).sort((one, other) => one.kind - other.kind);
      expect(found.map(({ kind }) => kind)).toEqual([SERVER, CLIENT]);
      return found;
    });
    expect([request.name, request.parentSpanId]).toEqual([`GET ${LIST}`, PARENT]);
    expect([valueOf(request, 'http.route'), Number(valueOf(request, 'http.response.status_code'))]).toEqual([
      LIST,
      200,
    ]);
    expect([statement.name, statement.parentSpanId]).toEqual(['SELECT', request.spanId]);
    expect(valueOf(statement, 'db.query.text')).toMatch(/^SELECT .* FROM .*product/);
    expect(JSON.stringify(spansOf(TRACE))).not.toContain('Secret');
  });

  it('begin where a client brings none, and have an id in the log and in problems', async () => {
    const answer = await fetch(`${url}${LIST}/01890000-0000-7000-8000-000000000000`);
    const { traceId } = (await answer.json()) as { traceId: string };
    expect(traceId).toMatch(/^[\da-f]{32}$/);
    const [request] = await eventually(() => {
      const found = spansOf(traceId).filter(({ kind }) => kind === SERVER);
      expect(found).toHaveLength(1);
      return found;
    });
    expect([request.name, Number(valueOf(request, 'http.response.status_code'))]).toEqual([`GET ${LIST}/:id`, 404]);
    const isLogged = (line: string): boolean =>
      line.includes(`"traceId":"${traceId}"`) && line.includes('"msg":"request"');
    await eventually(() => expect(api.log.split('\n').some(isLogged)).toBe(true));
  });

  it('go on in the worker: a job is a span below the request that has asked for it', async () => {
    const spansOfJob = await register('5', 'ann@shop.example');
    const [request] = spansOfJob.filter(({ kind }) => kind === SERVER);
    const [job] = spansOfJob.filter(({ kind }) => kind === CONSUMER);
    expect([job.name, job.parentSpanId, job.status?.code ?? 0]).toEqual(['mail/one-time-token', request.spanId, 0]);
    expect(valueOf(job, 'messaging.destination.name')).toBe('mail');
    expect(valueOf(job, 'messaging.message.id')).toMatch(/^[\da-f-]{36}$/);
    expect(spansOfJob.some(({ kind, parentSpanId }) => kind === CLIENT && parentSpanId === job.spanId)).toBe(true);
    // What brings no rows, such as COMMIT, has not failed.
    expect(spansOfJob.map(({ status }) => status?.code ?? 0)).not.toContain(ERROR);
  });

  it('say that a job has failed, and what the worker logs of it has the id of the trace', async () => {
    rmSync(join(folder, 'mail'), { recursive: true, force: true });
    writeFileSync(join(folder, 'mail'), 'no folder');
    const spansOfJob = await register('6', 'ben@shop.example');
    const [job] = spansOfJob.filter(({ kind }) => kind === CONSUMER);
    expect([job.status?.code, valueOf(job, 'error.type')]).toEqual([ERROR, 'Error']);
    expect(JSON.stringify(spansOfJob)).not.toContain('ben@shop');
    await eventually(() => expect(worker.log).toMatch(new RegExp(`"context":"Jobs","traceId":"${job.traceId}"`)));
  });

  it('say nothing of who looks whether the process is well', async () => {
    const before = spans.length;
    await fetch(`${url}/health/live`);
    const headers = { traceparent: `00-${TRACE.replace('4', '7')}-${PARENT}-01` };
    await fetch(`${url}/v1/minor/tags`, { headers });
    await eventually(() => expect(spansOf(TRACE.replace('4', '7')).length).toBeGreaterThan(0));
    expect(spans.slice(before).filter(({ name }) => name.includes('health'))).toEqual([]);
  });
});

it.each([
  ['the API', 'apps/api/src/api.module.js'],
  ['a worker', 'apps/worker/src/worker.module.js'],
])('nothing that makes or sends traces is loaded by %s where no endpoint is named', (_, module) => {
  // The metrics know its names, by a package of their own.
  const script = `
    require('reflect-metadata');
    require(${JSON.stringify(built(module))});
    console.log(Object.keys(require.cache).filter((file) => /@opentelemetry.(?!api\\b)/.test(file)).length);`;
  expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', cwd: __dirname }).trim()).toBe('0');
});
