import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { createApp, type HttpOptions, listen } from '@app/shared/http';
import { createLogger } from '@app/shared/log';
import { TrialModule } from './trial.module';

type LogLine = Record<string, unknown>;

/** A listening server with the routes of {@link TrialModule}, and what it has logged. */
export interface Trial {
  app: Awaited<ReturnType<typeof createApp>>;
  url: string;
  lines: LogLine[];
  /** A connection on which anything can be written. */
  connect(): Socket;
  /** Writes the bytes of a request and reads until the server closes. */
  exchange(request: string): Promise<RawAnswer>;
  stop(): Promise<void>;
}

export interface RawAnswer {
  status: number;
  headers: Headers;
  body: string;
}

const OPTIONS: HttpOptions = {
  bodyLimit: 1024 * 1024,
  corsOrigins: ['*'],
  requestTimeoutMs: 10_000,
  trustProxy: false,
};

/** @param mount what is added to the application before it listens */
export async function startTrial(
  options: Partial<HttpOptions> = {},
  mount: (app: Trial['app']) => void = () => undefined,
): Promise<Trial> {
  const lines: LogLine[] = [];
  const stream = { write: (line: string): number => lines.push(JSON.parse(line)) };
  const logger = createLogger({ level: 'debug', format: 'json' }, stream);
  const app = await createApp(TrialModule, { ...OPTIONS, ...options }, logger);
  mount(app);
  const url = await listen(app, { port: 0, host: '127.0.0.1' });
  const dial = (): Socket => connect(Number(new URL(url).port), '127.0.0.1');
  return {
    app,
    url,
    lines,
    connect: dial,
    exchange: async (request) => {
      const socket = dial();
      socket.write(request);
      return parseAnswer(await text(socket));
    },
    stop: () => app.close(),
  };
}

function parseAnswer(answer: string): RawAnswer {
  const [head, body] = answer.split(/\r\n\r\n/s, 2);
  const [statusLine, ...fields] = head.split('\r\n');
  const headers = fields.map((field) => field.split(/:\s*(.*)/s, 2) as [string, string]);
  return { status: Number(statusLine.split(' ')[1]), headers: new Headers(headers), body };
}

/** What every problem must be, beside its status and code. */
export function expectProblem(answer: { headers: Headers; status: number }, body: string): Record<string, unknown> {
  const problem = JSON.parse(body);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^\/problems\/[a-z0-9-]+$/),
    title: expect.any(String),
    status: answer.status,
    detail: expect.any(String),
    code: expect.any(String),
    requestId: answer.headers.get('x-request-id'),
    errors: expect.any(Array),
  });
  expect(problem.requestId).not.toBe('');
  return problem;
}
