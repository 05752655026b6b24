import { open, readFile } from 'node:fs/promises';
import { Command, CommandRunner, Option } from 'nest-commander';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import type { ImportMeans } from './import-means';
import { importCsv } from './import-csv';
import { parseImportMap } from './import-map';
import { findImportable } from './importable';
import type { ImportReport } from './report';

interface ImportCommandOptions {
  map?: string;
  dryRun?: boolean;
  atomic?: boolean;
}

/** Reads a CSV file into a model. */
@Examples(
  'import catalog/products products.csv --map map.json --dry-run',
  'import Order orders.csv --map orders.map.json --json',
  'import Category categories.csv --no-atomic',
)
@Command({
  name: 'import',
  description:
    'Create and change rows of a model as a CSV file says: all of them or, when one is wrong, none, unless it is told otherwise',
  arguments: '<model> <file>',
  argsDescription: {
    model: 'its name or list path, as in Product or catalog/products',
    file: 'CSV with a header',
  },
})
export class ImportCommand extends CommandRunner {
  constructor(
    private readonly load: () => Promise<ImportMeans>,
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run([model, file]: string[], { map, dryRun = false, atomic = true }: ImportCommandOptions): Promise<void> {
    const { importables, exponents } = await this.load();
    const importable = findImportable(importables, model);
    const rules = parseImportMap(map === undefined ? {} : await readJson(map));
    const { reportTimeoutMs: timeoutMs } = loadConfig(DatabaseConfig);
    // Opened first, so that a wrong name is told before anything is started.
    const handle = await open(file);
    const { size } = await handle.stat();
    const bytes = shown(handle.createReadStream(), (done) => this.terminal.progress('Bytes', done, size));
    const report = await this.database.use((source) =>
      importCsv(source, importable, rules, bytes, { dryRun, atomic, timeoutMs, exponents }),
    );
    this.terminal.result({ model: importable.model.name, dryRun, atomic, ...report }, () => this.describe(report));
    const { errorCount, rows } = report;
    const found = `${errorCount} errors in ${rows} rows`;
    if (errorCount > 0 && atomic) throw new Error(`${found}; nothing was written`);
    if (errorCount > 0) this.terminal.remark(`${found}: those rows were left out`);
    if (dryRun) this.terminal.remark('This was a dry run: nothing was written');
  }

  @Option({
    flags: '--map <file>',
    description: 'JSON file that says which column is which field; else their names do',
  })
  parseMap(file: string): string {
    return file;
  }

  @Option({ flags: '--dry-run', description: 'report what would happen, and write nothing' })
  parseDryRun(): boolean {
    return true;
  }

  @Option({ flags: '--no-atomic', description: 'leave out rows that are wrong, and write all others' })
  parseAtomic(): boolean {
    return false;
  }

  private describe({ rows, created, changed, skipped, errors, errorCount }: ImportReport): string {
    const counts = `${rows} rows: ${created} created, ${changed} changed, ${skipped} skipped, ${errorCount} errors`;
    if (errorCount === 0) return counts;
    const table = this.terminal.table(
      ['Line', 'Field', 'Problem'],
      errors.map(({ line, field, message }) => [line, field, message]),
    );
    return `${table}\n${counts}`;
  }
}

/** Tells how much has been read. */
async function* shown(bytes: AsyncIterable<Uint8Array>, show: (done: number) => void): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of bytes) {
    yield chunk;
    show((done += chunk.length));
  }
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}`, { cause: error });
  }
}
