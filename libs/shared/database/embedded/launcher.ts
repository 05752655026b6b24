import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hasCluster, openCluster, type Cluster } from './cluster';
import { codeOf, EmbeddedPostgresError, messageOf } from './error';
import { holders } from './holders';
import { createCluster, TRADEPOST } from './initialise';
import { findPostmaster, isPostmaster, removeStaleLockFile, type Postmaster } from './postmaster';
import { isRunning, messagesOf, signalServer, startServer, type ServerProcess } from './server';
import { enter } from './session';

/** What `startEmbedded` needs to know. */
export interface EmbeddedOptions {
  /** The data folder of Tradepost; the database lives in its sub-folder `postgres`. */
  folder: string;
  /** Takes lines for the user: where the data are, and whether a server was started or re-used. */
  log: (line: string) => void;
  /** The port to listen on; by default a free one, and the same one again on the next start. */
  port?: number;
  /** PostgreSQL settings that override those for development. */
  settings?: Readonly<Record<string, string>>;
  /** Milliseconds that the server, and initdb before the first start, may take; 60 000 by default. */
  timeout?: number;
}

/** A running server that this process may use. */
export interface EmbeddedPostgres {
  /** Of the database `tradepost`, with the password of its owner, a superuser. */
  url: string;
  /** Number of the server's main process. */
  pid: number;
  /** Stops the server, unless another living process uses it as well; that one then stops it. */
  stop(): Promise<void>;
}

// Messages of a server that another one, or the children of a killed one, kept from starting: all of that passes.
const PASSING =
  /lock file ".*" (already exists|is empty)|pre-existing shared memory|could not create any TCP\/IP sockets/;

const INVALID_PASSWORD = '28P01';
const POLL_MS = 25;
/** How long each kind of shutdown may take, in milliseconds. */
const SHUTDOWNS = [
  ['INT', 20_000],
  ['QUIT', 10_000],
] as const;

/**
 * Provides the PostgreSQL server of a data folder: initialises it on the first start, re-uses one that still runs, and
 * recovers from whatever a crash left behind. May be called by several processes at once.
 * @throws EmbeddedPostgresError that says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { folder, log, settings = {}, timeout = 60_000 } = options;
  const path = join(resolve(folder), 'postgres');
  if (!hasCluster(path)) {
    log(`Initialising PostgreSQL in ${path}`);
    await createCluster(path, log, { sync: settings.fsync !== 'off', timeout });
  }
  const cluster = await openCluster(path, log);
  const { postmaster, release, started } = await obtainServer(cluster, options.port, settings, Date.now() + timeout);
  const url = `postgres://${TRADEPOST}:${cluster.password}@127.0.0.1:${postmaster.port}/${TRADEPOST}?sslmode=disable`;
  const origin = started ? 'started' : 're-used, it was still running';
  log(`PostgreSQL on 127.0.0.1:${postmaster.port} (${origin}), data in ${cluster.folder}`);
  let stopped: Promise<void> | undefined;
  return { url, pid: postmaster.pid, stop: () => (stopped ??= letGo(cluster, postmaster.pid, release, log)) };
}

interface Obtained {
  postmaster: Postmaster;
  release: () => void;
  started: boolean;
}

/** Looks for a server that answers and starts one where there is none, again and again until one does. */
async function obtainServer(
  cluster: Cluster,
  port: number | undefined,
  settings: Readonly<Record<string, string>>,
  deadline: number,
): Promise<Obtained> {
  let own: ServerProcess | undefined;
  let problem = 'it does not answer';
  do {
    await removeStaleLockFile(cluster.data);
    const postmaster = findPostmaster(cluster.data);
    if (postmaster?.ready) {
      try {
        const release = await enter(cluster, postmaster.port, Math.max(deadline - Date.now(), 1));
        return { postmaster, release, started: postmaster.pid === own?.child.pid };
      } catch (error) {
        problem = messageOf(error);
        if (codeOf(error) === INVALID_PASSWORD) break;
      }
    } else if (!postmaster && !(own && isRunning(own))) {
      if (own) {
        problem = messagesOf(own);
        // One that ended as it should was stopped by another process, the last one to use it.
        if (own.child.exitCode !== 0 && !PASSING.test(problem)) break;
      }
      own = await startServer(cluster, port, settings);
    }
    await setTimeout(POLL_MS);
  } while (Date.now() < deadline);
  own?.child.kill('SIGQUIT');
  const lastLines = problem.split('\n').slice(-8).join('\n');
  const log = join(cluster.folder, 'server.log');
  throw new EmbeddedPostgresError(`the server on ${cluster.data} cannot be used: ${lastLines}\nIts log is ${log}.`);
}

async function letGo(cluster: Cluster, pid: number, release: () => void, log: (line: string) => void): Promise<void> {
  release();
  const others = holders(cluster.folder);
  if (others.length > 0) {
    log(`PostgreSQL goes on, it is in use by process ${others.join(', ')}`);
    return;
  }
  const runs = (): boolean => isPostmaster(pid, cluster.data);
  for (const [signal, patience] of SHUTDOWNS) {
    if (runs()) await signalServer(cluster, pid, signal);
    const deadline = Date.now() + patience;
    while (runs() && Date.now() < deadline) await setTimeout(POLL_MS);
  }
  if (runs()) throw new EmbeddedPostgresError(`the server, process ${pid}, did not stop.`);
}
