import type { ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Cluster } from './cluster';
import { codeOf, EmbeddedPostgresError } from './error';
import { forgetHolders } from './holders';
import { spawnProgram } from './program';

/** A longer log starts anew with the next start. */
const LOG_LIMIT_BYTES = 10_000_000;

/** Enough for one company's development; durability is not traded away. */
const SETTINGS = {
  max_connections: '100',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** A server process that this process started. */
export interface ServerProcess {
  child: ChildProcess;
  logFile: string;
  /** Where in the log file its messages begin. */
  logStart: number;
}

/**
 * Starts the server of a cluster, and does not wait until it is ready. It has a session of its own, so that Ctrl-C
 * reaches only this process, which can then finish its work before it stops the server.
 * @param port The port to listen on; when left out, the last one if it is still free, else any.
 * @param settings Server settings that override those for development.
 */
export async function startServer(
  cluster: Cluster,
  port: number | undefined,
  settings: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const all = {
    ...SETTINGS,
    ...settings,
    port: await choosePort(cluster, port),
    listen_addresses: '127.0.0.1',
    // The path of a socket may be 107 bytes long at most, and that of the data folder may be longer.
    unix_socket_directories: '',
  };
  const args = ['-D', cluster.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const logFile = join(cluster.folder, 'server.log');
  const output = openSync(logFile, 'a', 0o600);
  try {
    if (fstatSync(output).size > LOG_LIMIT_BYTES) ftruncateSync(output);
    const logStart = fstatSync(output).size;
    forgetHolders(cluster.folder);
    const stdio = ['ignore' as const, output, output];
    const options = { cwd: cluster.folder, detached: true, stdio };
    const child = await spawnProgram(cluster.binaries.postgres, args, cluster.user, options);
    child.unref();
    return { child, logFile, logStart };
  } finally {
    closeSync(output);
  }
}

/** True until the process has ended. */
export function isRunning({ child }: ServerProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** The messages of a server that this process started, and of those that wrote to the log at the same time. */
export function messagesOf({ logFile, logStart }: ServerProcess): string {
  return readFileSync(logFile).subarray(logStart).toString().trim();
}

/** Asks a server to end: `INT` disconnects everybody and writes all data, `QUIT` leaves that to the next start. */
export async function signalServer(cluster: Cluster, pid: number, signal: 'INT' | 'QUIT'): Promise<void> {
  if (process.platform === 'win32') {
    await spawnProgram(cluster.binaries.pgCtl, ['kill', signal, String(pid)], undefined, { cwd: cluster.folder });
    return;
  }
  try {
    process.kill(pid, `SIG${signal}`);
  } catch (error) {
    // It ended by itself just now.
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

/** The port is remembered, so that a database client's settings stay valid. */
async function choosePort(cluster: Cluster, wanted: number | undefined): Promise<number> {
  const file = join(cluster.folder, 'port');
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted;
    throw new EmbeddedPostgresError(`the port ${wanted} is taken by another program.`);
  }
  const last = Number(statSync(file, { throwIfNoEntry: false }) && readFileSync(file, 'utf8'));
  if (last > 0 && (await isFree(last))) return last;
  const port = await freePort();
  writeFileSync(file, String(port));
  return port;
}

const isFree = (port: number): Promise<boolean> =>
  freePort(port).then(
    () => true,
    () => false,
  );

/** Binds a port of the loopback interface, by default any, and lets it go. */
function freePort(port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
