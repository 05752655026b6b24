import { existsSync, readFileSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './error';

/** The operating system account that the server runs as when Tradepost itself runs as root. */
export interface OsUser {
  name: string;
  uid: number;
  gid: number;
}

/** True in a process of root, as which PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account to run a new server as: `postgres` where there is one, else `nobody`.
 * @throws EmbeddedPostgresError when the system has neither.
 */
export function unprivilegedUser(): OsUser {
  const users = accounts();
  const user = users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody');
  if (user) return user;
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and /etc/passwd has neither a user postgres nor nobody to run it as. ' +
      'Start Tradepost as an ordinary user.',
  );
}

/** The account that a file belongs to. */
export function ownerOf({ uid, gid }: Stats): OsUser {
  return accounts().find((account) => account.uid === uid) ?? { name: `number ${uid}`, uid, gid };
}

function accounts(): OsUser[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * The topmost directory (or the file itself) on the way to `path` that `user` may not enter or run, if any.
 * @param path An absolute path without symbolic links.
 */
export function obstacle(path: string, user: OsUser): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : obstacle(parent, user);
  return above ?? (mayEnter(statSync(path), user) ? undefined : path);
}

function mayEnter({ mode, uid, gid }: Stats, user: OsUser): boolean {
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & 1) === 1;
}
