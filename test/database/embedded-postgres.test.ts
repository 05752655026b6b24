import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type QueryResultRow } from 'pg';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from '@app/shared/database';
import { eventually } from '../support/eventually';

// Each first start runs initdb.
jest.setTimeout(90_000);

const root = process.getuid?.() === 0;
const lines: string[] = [];
let home: string;
let processes: ChildProcess[] = [];

beforeAll(() => {
  home = mkdtempSync(join(realpathSync(tmpdir()), 'tradepost-embedded-'));
  // As root, the server runs as another user, who has to get in.
  chmodSync(home, 0o755);
});

afterEach(() => {
  for (const child of processes) child.kill('SIGKILL');
  processes = [];
  lines.length = 0;
});

afterAll(() => rmSync(home, { recursive: true }));

function start(folder: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  return startEmbedded({ folder, log: (line) => lines.push(line), settings: { fsync: 'off' }, ...options });
}

/** Another process that uses the server of a folder. */
function startElsewhere(folder: string): ChildProcess {
  const hook = join(__dirname, '../support/typescript.js');
  const child = spawn(process.execPath, ['--require', hook, join(__dirname, 'server-user.ts'), folder]);
  processes.push(child);
  return child;
}

/** The server's process number, once the other process has a server. */
async function serverOf(child: ChildProcess): Promise<number> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return Number(chunk.toString());
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, 'exit');
}

async function query<T extends QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function expectGone(url: string): Promise<void> {
  await expect(query(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
}

describe('the first start', () => {
  it('makes a durable database in UTF-8 and UTC that only this machine reaches, with a password', async () => {
    const server = await start(join(home, 'first'), { settings: {} });
    try {
      const [row] = await query(
        server.url,
        `SELECT current_database() AS database, current_setting('server_encoding') AS encoding, upper('é') AS upper,
           current_setting('TimeZone') AS zone, current_setting('fsync') AS fsync,
           current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets`,
      );
      expect(row).toEqual({
        database: 'tradepost',
        encoding: 'UTF8',
        upper: 'É',
        zone: 'UTC',
        fsync: 'on',
        addresses: '127.0.0.1',
        sockets: '',
      });
      const stranger = new URL(server.url);
      stranger.password = 'guess';
      await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
      expect(lines.at(-1)).toContain(join(home, 'first', 'postgres'));
    } finally {
      await server.stop();
    }
    await expectGone(server.url);
  });

  it('is repeated where the last one was killed in the middle of initdb', async () => {
    const folder = join(home, 'killed');
    const child = startElsewhere(folder);
    await eventually(() => expect(readdirSync(folder)).toEqual([expect.stringMatching('^initializing-')]));
    await end(child, 'SIGKILL');

    const server = await start(folder);
    await server.stop();
    expect(readdirSync(folder)).toEqual(['postgres']);
  });

  it('of two processes at once gives both the same server, which the last one stops', async () => {
    const folder = join(home, 'twice');
    const child = startElsewhere(folder);
    const [server, pid] = await Promise.all([start(folder), serverOf(child)]);
    expect(server.pid).toBe(pid);

    await server.stop();
    expect(lines.at(-1)).toContain(`in use by process ${child.pid}`);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);

    await end(child, 'SIGTERM');
    await expectGone(server.url);
  });

  it('in a folder that only its owner may enter works, for root in another place that it names', async () => {
    const secret = join(home, 'secret');
    mkdirSync(secret, { mode: 0o700 });
    const folder = join(secret, 'data');
    try {
      const first = await start(folder);
      await query(first.url, 'CREATE TABLE kept (id int)');
      await first.stop();
      const place = realpathSync(join(folder, 'postgres'));
      expect(place.startsWith(root ? '/var/lib/tradepost/' : secret)).toBe(true);
      expect(lines.some((line) => line.includes(`who may not enter ${secret}: its data are in ${place}`))).toBe(root);

      const second = await start(folder);
      expect(await query(second.url, 'SELECT * FROM kept')).toEqual([]);
      await second.stop();
    } finally {
      const path = join(folder, 'postgres');
      if (existsSync(path)) rmSync(realpathSync(path), { recursive: true });
    }
  });

  it('in a folder that cannot be written says so, and what to do', async () => {
    const folder = root ? '/proc/tradepost' : join(home, 'locked');
    if (!root) mkdirSync(folder, { mode: 0o500 });
    await expect(start(folder)).rejects.toThrow(/cannot write to the folder .*DATA_FOLDER.*DATABASE_URL/s);
  });

  it('on a platform without PostgreSQL programs says so, and what to do', async () => {
    const arch = Object.getOwnPropertyDescriptor(process, 'arch') ?? {};
    Object.defineProperty(process, 'arch', { ...arch, value: 'mips' });
    try {
      await expect(start(join(home, 'mips'))).rejects.toThrow(/no PostgreSQL programs for .*-mips.*DATABASE_URL/s);
    } finally {
      Object.defineProperty(process, 'arch', arch);
    }
  });
});

describe('a start on existing data', () => {
  let folder: string;
  let data: string;
  let pidFile: string;

  beforeAll(async () => {
    folder = join(home, 'existing');
    data = join(folder, 'postgres/data');
    pidFile = join(data, 'postmaster.pid');
    const server = await start(folder);
    await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await server.stop();
  });

  async function expectData(server: EmbeddedPostgres): Promise<void> {
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  }

  async function expectStartWithData(): Promise<void> {
    const server = await start(folder);
    try {
      await expectData(server);
    } finally {
      await server.stop();
    }
  }

  it('finds them, at the same address', async () => {
    const before = await start(folder);
    await before.stop();
    const after = await start(folder);
    expect(after.url).toBe(before.url);
    await expectData(after);
    await after.stop();
  });

  it('finds them after the server was killed', async () => {
    const { pid } = await start(folder);
    process.kill(pid, 'SIGKILL');
    await expectStartWithData();
  });

  it('takes over the server of a process that was killed, and stops it', async () => {
    const child = startElsewhere(folder);
    const pid = await serverOf(child);
    await end(child, 'SIGKILL');

    const server = await start(folder);
    expect(server.pid).toBe(pid);
    await expectData(server);
    await server.stop();
    await expectGone(server.url);
  });

  it('leaves a server running that another process has started, and that one stops it', async () => {
    const child = startElsewhere(folder);
    await serverOf(child);
    const server = await start(folder);
    await server.stop();
    await expectData(server);
    await end(child, 'SIGTERM');
    await expectGone(server.url);
  });

  it.each([
    ['names a process that is gone', () => `${goneProcess()}\n${data}\n1\n5999\n\n127.0.0.1\n`],
    ['names a process that is none of its own', () => `${process.pid}\n${data}\n1\n5999\n\n127.0.0.1\nready\n`],
    ['is empty', () => ''],
    ['is garbage', () => '\0\0\0\0'],
  ])('works when a postmaster.pid is left that %s', async (_, content) => {
    writeFileSync(pidFile, content());
    await expectStartWithData();
  });

  /** The number of a process that has just ended. */
  function goneProcess(): number {
    const { pid } = spawn(process.execPath, ['--version']);
    return pid ?? 0;
  }

  it('uses another port when a program took the last one', async () => {
    const port = Number(readFileSync(join(folder, 'postgres/port'), 'utf8'));
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const server = await start(folder);
    expect(new URL(server.url).port).not.toBe(String(port));
    await expectData(server);
    await server.stop();
    await expect(start(folder, { port })).rejects.toThrow(`the port ${port} is taken`);
    other.close();
  });

  it('gives up in time on a server that does not answer, and says so', async () => {
    const { pid, stop } = await start(folder);
    process.kill(pid, 'SIGSTOP');
    await expect(start(folder, { timeout: 500 })).rejects.toThrow(
      /the server .* cannot be used: timeout.*DATABASE_URL/s,
    );
    process.kill(pid, 'SIGCONT');
    await stop();
  });

  it('refuses data of another version and of incomplete folders', async () => {
    const file = join(data, 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '15\n');
    await expect(start(folder)).rejects.toThrow(/are those of PostgreSQL 15, which PostgreSQL \d+ cannot read/);
    writeFileSync(file, version);

    mkdirSync(join(home, 'empty/postgres'), { recursive: true });
    await expect(start(join(home, 'empty'))).rejects.toThrow('It is incomplete');
    expect(existsSync(pidFile)).toBe(false);
  });
});
