import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/**
 * The folder of the Northwind files: what `NORTHWIND_DIR` names, or `../shared/data/northwind`.
 *
 * @param file that has to be in it
 * @returns undefined where there is none; the tests import files of the same columns then, and say so
 * @throws Error where it has to be there: `NORTHWIND_DIR` names it, or `REQUIRE_NORTHWIND` is set, as by `.ci/run`
 */
export function northwindFolder(file: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const { NORTHWIND_DIR: named, REQUIRE_NORTHWIND: isRequired } = env;
  const folder = named || resolve(ROOT, '../shared/data/northwind');
  if (existsSync(join(folder, file))) return folder;
  if (!named && !isRequired) return undefined;
  throw new Error(`${folder} has no ${file}: NORTHWIND_DIR has to be the folder of the Northwind CSV files`);
}
