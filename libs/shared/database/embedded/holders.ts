import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './postmaster';

// A server belongs to every process that uses it, whichever started it: each leaves a file named after its number in
// `holders`, and the last one to let go stops the server. A killed process holds nothing, so the next start inherits
// the server it left behind.

/** Notes that this process uses the server of a cluster; the answer takes the note back. */
export function hold(folder: string): () => void {
  const note = join(folder, 'holders', `${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(note, '');
  return () => rmSync(note, { force: true });
}

/** The processes that use the server, each as often as it started it. */
export function holders(folder: string): number[] {
  return notes(folder)
    .map((name) => Number.parseInt(name, 10))
    .filter(isAlive);
}

/** Takes back all notes, which were left to a server that is gone: their numbers may be those of other processes now. */
export function forgetHolders(folder: string): void {
  for (const name of notes(folder)) rmSync(join(folder, 'holders', name), { force: true });
}

function notes(folder: string): string[] {
  const directory = join(folder, 'holders');
  return existsSync(directory) ? readdirSync(directory) : [];
}
