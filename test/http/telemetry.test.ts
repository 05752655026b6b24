import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  attributes: { key: string; value: Record<string, unknown> }[];
}

interface Export {
  resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
}

const SERVER = 2;
const CLIENT = 3;
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';
const LIST = '/v1/catalog/products';

/** What a collector has been sent. */
const spans: Span[] = [];
let collector: Server;
let database: TestDatabase;
let api: ChildProcess;
let url: string;
let log = '';

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
  // A process of its own: Jest cannot load what the exporter imports when it sends.
  api = spawn(process.execPath, [built('apps/api/src/main.js')], {
    env: {
      ...{
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        PORT: '0',
        JWT_SECRET: SECRET,
        LOG_LEVEL: 'info',
        LOG_FORMAT: 'json',
      },
      DATABASE_URL: database.url,
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_BSP_SCHEDULE_DELAY: '50',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  api.stdout?.on('data', (chunk) => (log += String(chunk)));
  url = await eventually(() => {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(log)?.[0];
    if (found !== undefined) return found;
    throw new Error(`The API did not start: ${log}`);
  }, 60_000);
});
afterAll(async () => {
  const exit = once(api, 'exit');
  api.kill('SIGTERM');
  await exit;
  await database.drop();
  collector.closeAllConnections();
  collector.close();
});

const spansOf = (traceId: string): Span[] => spans.filter((span) => span.traceId === traceId);
const valueOf = ({ attributes }: Span, key: string): unknown =>
  Object.values(attributes.find((attribute) => attribute.key === key)?.value ?? {})[0];

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
    await eventually(() => expect(log.split('\n').some(isLogged)).toBe(true));
  });

  it('say nothing of who looks whether the process is well', async () => {
    const before = spans.length;
    await fetch(`${url}/health/live`);
    const headers = { traceparent: `00-${TRACE.replace('4', '5')}-${PARENT}-01` };
    await fetch(`${url}/v1/minor/tags`, { headers });
    await eventually(() => expect(spansOf(TRACE.replace('4', '5')).length).toBeGreaterThan(0));
    expect(spans.slice(before).filter(({ name }) => name.includes('health'))).toEqual([]);
  });
});

it('nothing that makes or sends traces is loaded by the API where no endpoint is named', () => {
  // The metrics know its names, by a package of their own.
  const script = `
    require('reflect-metadata');
    require(${JSON.stringify(built('apps/api/src/api.module.js'))});
    console.log(Object.keys(require.cache).filter((file) => /@opentelemetry.(?!api\\b)/.test(file)).length);`;
  expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', cwd: __dirname }).trim()).toBe('0');
});
