import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { eventually } from '../support/eventually';

interface Server {
  process: ChildProcess;
  url: string;
  output: Promise<string>;
  /** The exit code. */
  exit: Promise<number | null>;
}

const children: ChildProcess[] = [];

function spawnServer(port: number, timeoutMs: number): ChildProcess {
  const child = fork(join(__dirname, 'serve.ts'), [String(port), String(timeoutMs)], {
    execArgv: ['--require', join(__dirname, '../support/typescript.js')],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  return child;
}

const exitOf = async (child: ChildProcess): Promise<number | null> =>
  ((await once(child, 'exit')) as [number | null])[0];

async function startServer(timeoutMs = 10_000): Promise<Server> {
  const child = spawnServer(0, timeoutMs);
  const output = child.stdout ? text(child.stdout) : Promise.resolve('');
  const exit = exitOf(child);
  const [url] = (await once(child, 'message')) as [string];
  return { process: child, url, output, exit };
}

/** A request that is being worked on when it returns. */
async function slowRequest({ url }: Server, ms: number): Promise<{ answer: Promise<number | undefined> }> {
  const answer = fetch(`${url}/v1/things/slow/${ms}`).then(
    ({ status }) => status,
    () => undefined,
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { answer };
}

// Each test starts a process of its own, on a machine that may be busy.

describe('a server process', () => {
  afterEach(() => children.forEach((child) => child.kill('SIGKILL')));

  it.each(['SIGTERM', 'SIGINT'] as const)('finishes what runs on %s and ends with 0', async (signal) => {
    const server = await startServer();
    const { answer } = await slowRequest(server, 800);
    server.process.kill(signal);
    await eventually(() => expect(fetch(`${server.url}/health/live`)).rejects.toThrow());
    expect(server.process.exitCode).toBeNull();
    expect(await answer).toBe(200);
    expect(await server.exit).toBe(0);
    const lines = (await server.output)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ msg }) => msg)).toContainEqual(expect.stringContaining(signal));
    expect(lines.at(-1)).toMatchObject({ route: '/v1/things/slow/:ms', status: 200 });
  });

  it('ends with 1 where what runs takes too long', async () => {
    const server = await startServer(300);
    const { answer } = await slowRequest(server, 60_000);
    server.process.kill('SIGTERM');
    expect(await server.exit).toBe(1);
    expect(await answer).toBeUndefined();
    expect(await server.output).toContain('not closed after 300 ms');
  });

  it('ends at once on a second signal', async () => {
    const server = await startServer(60_000);
    const { answer } = await slowRequest(server, 60_000);
    server.process.kill('SIGINT');
    await eventually(() => expect(fetch(`${server.url}/health/live`)).rejects.toThrow());
    server.process.kill('SIGINT');
    expect(await server.exit).toBe(130);
    expect(await answer).toBeUndefined();
  });

  it('says in one line that its port is taken and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const child = spawnServer(port, 1000);
    const errors = child.stderr ? text(child.stderr) : Promise.resolve('');
    expect(await exitOf(child)).toBe(1);
    expect(await errors).toBe(
      `Cannot listen on 127.0.0.1:${port}: the port is taken. Stop the other process or choose another PORT.\n`,
    );
    other.close();
  });
});
