import { createWriteStream, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { CsvFile } from '@app/shared/resource';
import type { Terminal } from '@app/shared/terminal';

/** How often a terminal is told how many rows there are, in milliseconds. */
const SHOW_MS = 200;

/**
 * Writes all rows to a file, which is there when it is whole.
 *
 * @returns how many rows
 * @throws Error of the database or the file system; then nothing is left behind
 */
export async function writeCsv(file: string, csv: CsvFile, terminal: Terminal): Promise<number> {
  const part = `${file}.part`;
  const show = (): void => terminal.progress('Rows', csv.records(), csv.total ?? 0);
  // Also where somebody interrupts the command, which then ends at once.
  const forget = (): void => rmSync(part, { force: true });
  process.once('exit', forget);
  const timer = setInterval(show, SHOW_MS);
  try {
    await pipeline(csv.body, createWriteStream(part));
    await rename(part, file);
  } catch (error) {
    forget();
    throw error;
  } finally {
    process.off('exit', forget);
    clearInterval(timer);
  }
  show();
  return csv.records();
}
