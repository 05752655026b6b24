import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that holds package.json. */
export const ROOT = join(__dirname, '../..');

/** The text of a file, named from the root of the repository. */
export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** A JSON file, named from the root of the repository. */
export const readJson = <T>(file: string): T => JSON.parse(read(file)) as T;

/**
 * Files that are or could be committed, named from the root; the dependency fixture, which is wrong on purpose, left out.
 * `safe.directory` because a checkout in a container often belongs to somebody else.
 */
export function files(matching = /./): string[] {
  const list = ['-c', 'safe.directory=*', 'ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  return execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file && matching.test(file) && !file.startsWith('test/architecture/fixture/'))
    .filter((file) => existsSync(join(ROOT, file)));
}
