import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { codeOf, EmbeddedPostgresError, messageOf } from './error';
import type { OsUser } from './os-user';

/**
 * Starts one of the PostgreSQL programs.
 * @param user Who runs it, when that is not the user of this process.
 * @param options Need a `cwd` that this user may enter.
 * @throws EmbeddedPostgresError when the system does not run it at all.
 */
export async function spawnProgram(
  program: string,
  args: string[],
  user: OsUser | undefined,
  options: SpawnOptions & { cwd: string },
): Promise<ChildProcess> {
  try {
    const child = spawn(program, args, {
      ...options,
      ...(user && { uid: user.uid, gid: user.gid }),
      // Nothing of this process's environment: neither secrets for another user to read, nor a developer's PGDATA.
      env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C' },
      windowsHide: true,
    });
    await once(child, 'spawn');
    return child;
  } catch (error) {
    throw new EmbeddedPostgresError(explain(error, program, user), { cause: error });
  }
}

function explain(error: unknown, program: string, user: OsUser | undefined): string {
  const problem = `${program} does not run${user ? ` as the user ${user.name}` : ''}: ${messageOf(error)}.`;
  // The file that "does not exist" is then the dynamic loader that the program names.
  if (codeOf(error) === 'ENOENT' && existsSync(program)) {
    return `${problem} These programs need the GNU C library, which this system lacks (Alpine Linux does).`;
  }
  if (codeOf(error) === 'EPERM') return `${problem} This process may not change its user; start it as an ordinary one.`;
  return problem;
}
