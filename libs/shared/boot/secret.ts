import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '@app/shared/database';

/**
 * The signing secret of an installation that was given none: made once, kept in the data folder, readable by its owner
 * only, so that tokens outlive a restart.
 *
 * @throws Error of the file system when the folder cannot be written
 */
export async function keptSecret(dataFolder: string): Promise<string> {
  const file = join(await makeFolder(resolve(dataFolder)), 'jwt-secret');
  try {
    // `wx`: of two processes that start together one makes the secret, and the other reads it.
    writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
