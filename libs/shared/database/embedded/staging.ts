import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, EmbeddedPostgresError, messageOf } from './error';
import { isAlive } from './postmaster';

const STAGING = /^initializing-(\d+)-/;

/**
 * Makes a folder where there is none.
 * @returns its path without symbolic links
 * @throws EmbeddedPostgresError when that is not possible.
 */
export async function makeFolder(path: string): Promise<string> {
  try {
    // Not mkdir's own `recursive`, which never returns on file systems that answer "no such file", such as /proc.
    if (!existsSync(path)) {
      await makeFolder(dirname(path));
      await mkdir(path).catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
      });
    }
    return await realpath(path);
  } catch (error) {
    throw error instanceof EmbeddedPostgresError ? error : unwritable(path, error);
  }
}

/** Where data and programs go when root started Tradepost in a place that the server's user may not enter. */
export async function sharedFolder(): Promise<string> {
  const folder = await makeFolder('/var/lib/tradepost');
  await chmod(folder, 0o755);
  return folder;
}

/**
 * Makes the directory `target`: it is filled under a temporary name, so that a killed process leaves a whole one or
 * none. Where another process was faster, keeps that one's. What killed processes left is removed.
 * @throws EmbeddedPostgresError when `fill` or the file system fails.
 */
export async function prepare(target: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const parent = dirname(target);
  let staged: string | undefined;
  try {
    for (const name of await readdir(parent)) {
      const maker = STAGING.exec(name)?.[1];
      if (maker && !isAlive(Number(maker))) await remove(join(parent, name));
    }
    staged = await mkdtemp(join(parent, `initializing-${process.pid}-`));
    await fill(staged);
    await rename(staged, target);
  } catch (error) {
    if (staged) await remove(staged);
    if (existsSync(target)) return;
    throw error instanceof EmbeddedPostgresError ? error : unwritable(parent, error);
  }
}

/** Removes a directory tree as well as it can: an initdb whose parent was killed may still be writing to it. */
export async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
}

function unwritable(folder: string, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `cannot write to the folder ${folder}: ${messageOf(cause)}. Make it writable, or name another one in DATA_FOLDER.`,
    { cause },
  );
}
