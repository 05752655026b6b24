import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries, type Binaries } from './binaries';
import { codeOf, EmbeddedPostgresError, messageOf } from './error';
import { isRoot, obstacle, ownerOf, type OsUser } from './os-user';

/** An initialised data directory and what it takes to run a server on it. */
export interface Cluster {
  /** Holds `data`, `password`, `port`, `server.log` and `holders`; an absolute path without symbolic links. */
  folder: string;
  /** PostgreSQL's data directory. */
  data: string;
  /** Of the superuser `tradepost`. */
  password: string;
  binaries: Binaries;
  /** Who runs the server, when that is not the user of this process. */
  user: OsUser | undefined;
}

/** True when there is something at `path`, be it a link whose target is lost: nothing is initialised in its place. */
export function hasCluster(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Opens the cluster at `path`, a directory or a link to one. Root runs it as the owner of the data.
 * @throws EmbeddedPostgresError when this process or the owner cannot get at it.
 */
export async function openCluster(path: string, log: (line: string) => void): Promise<Cluster> {
  try {
    const folder = realpathSync(path);
    const data = join(folder, 'data');
    const user = isRoot() ? ownerOf(statSync(data)) : undefined;
    if (user) requireAccess(data, user);
    const password = readFileSync(join(folder, 'password'), 'utf8');
    const binaries = await findBinaries(user, log);
    requireVersion(data, binaries.major);
    return { folder, data, password, binaries, user };
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    const advice =
      codeOf(error) === 'EACCES'
        ? 'It belongs to another user: start Tradepost as that user.'
        : 'It is incomplete: restore it, or move it away to start with an empty database.';
    throw new EmbeddedPostgresError(`cannot open the data in ${path}: ${messageOf(error)}. ${advice}`, {
      cause: error,
    });
  }
}

function requireAccess(data: string, user: OsUser): void {
  if (user.uid === 0) {
    throw new EmbeddedPostgresError(
      `the data in ${data} belong to root, as whom PostgreSQL refuses to run. Give them to the user postgres or nobody.`,
    );
  }
  const barrier = obstacle(data, user);
  if (barrier) {
    throw new EmbeddedPostgresError(
      `the data in ${data} belong to the user ${user.name}, who may not enter ${barrier}. ` +
        `Run chmod a+x ${barrier}, or move the data folder and name its new place in DATA_FOLDER.`,
    );
  }
}

function requireVersion(data: string, expected: string): void {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version === expected) return;
  throw new EmbeddedPostgresError(
    `the data in ${data} are those of PostgreSQL ${version}, which PostgreSQL ${expected} cannot read. ` +
      'Move them away to start with an empty database, or run the version of Tradepost that wrote them.',
  );
}
