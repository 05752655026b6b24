import { randomBytes, randomUUID } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findBinaries, type Binaries } from './binaries';
import { codeOf, EmbeddedPostgresError } from './error';
import { isRoot, obstacle, unprivilegedUser, type OsUser } from './os-user';
import { spawnProgram } from './program';
import { makeFolder, prepare, remove, sharedFolder } from './staging';

/** Name of the superuser that initdb makes, and of the database that belongs to it. */
export const TRADEPOST = 'tradepost';

// LC_CTYPE decides which letters full-text search and pg_trgm know. Not every system has the first two.
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** How a new cluster is made. */
export interface Initialisation {
  /** False leaves the new files to the operating system to write, for data that nobody will miss. */
  sync: boolean;
  /** Milliseconds that initdb may take. */
  timeout: number;
}

/**
 * Makes a cluster at `path`; of two processes that do this at once, one wins. Where root started this process and the
 * server's user may not enter the place, the cluster goes to /var/lib/tradepost, and `path` becomes a link to it.
 */
export async function createCluster(
  path: string,
  log: (line: string) => void,
  initialisation: Initialisation,
): Promise<void> {
  const folder = await makeFolder(dirname(path));
  const user = isRoot() ? unprivilegedUser() : undefined;
  const binaries = await findBinaries(user, log);
  const fill = (staged: string): Promise<void> => initialise(staged, binaries, user, initialisation);
  const barrier = user && obstacle(folder, user);
  if (!barrier) return prepare(join(folder, basename(path)), fill);

  const target = join(await sharedFolder(), randomUUID());
  await prepare(target, fill);
  await link(target, path);
  log(`PostgreSQL runs as the user ${user.name}, who may not enter ${barrier}: its data are in ${target}`);
}

async function initialise(
  folder: string,
  binaries: Binaries,
  user: OsUser | undefined,
  { sync, timeout }: Initialisation,
): Promise<void> {
  const data = join(folder, 'data');
  const password = join(folder, 'password');
  await mkdir(data, { mode: 0o700 });
  await mkdir(join(folder, 'holders'));
  await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (user) {
    // The folder itself stays with root, who writes files there: the server's user must not put links in their place.
    await chmod(folder, 0o711);
    for (const owned of [data, password]) await chown(owned, user.uid, user.gid);
  }
  let failure = '';
  for (const locale of LOCALES) {
    const args = [`--pgdata=${data}`, `--username=${TRADEPOST}`, `--pwfile=${password}`];
    // Other users of the machine reach the port, too: nobody gets in without the password.
    args.push('--auth=scram-sha-256', '--encoding=UTF8', `--locale=${locale}`);
    // The order and the letter case of PostgreSQL itself: the same on every system.
    args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
    if (!sync) args.push('--no-sync');
    failure = await run(binaries.initdb, args, folder, user, timeout);
    if (!failure) return;
    if (!failure.includes('invalid locale name')) break;
  }
  throw new EmbeddedPostgresError(`initdb failed in ${folder}: ${failure}`);
}

/** Runs a program to its end; an empty string says that it succeeded, else it is what the program complained of. */
async function run(
  program: string,
  args: string[],
  cwd: string,
  user: OsUser | undefined,
  timeout: number,
): Promise<string> {
  const child = await spawnProgram(program, args, user, { cwd, timeout, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      if (code === 0) resolve('');
      else resolve(complaint.trim() || (signal ? `stopped by ${signal}, or after ${timeout} ms` : `exit code ${code}`));
    });
  });
}

/** Another process that was faster keeps its link. */
async function link(target: string, path: string): Promise<void> {
  try {
    symlinkSync(target, path);
  } catch (error) {
    await remove(target);
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
