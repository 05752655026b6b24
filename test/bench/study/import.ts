import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { sessionOptions } from '@app/shared/database';
import { duration, ordered, over, uploaded } from '../runs';
import type { Study } from '../study';
import { timed } from '../timed';
import { memoryOf } from '../usage';
import type { Workbench } from '../workbench';

/** A million rows of a file that become rows of a table: as an import, and by COPY into a table like it. */
interface ImportCost {
  rows: number;
  /** Seconds. */
  copy: number;
  import: number;
  /** MiB of the worker's process: at rest, and at most meanwhile. */
  before: number;
  most: number;
}

/** With the same columns, indexes, constraints and trigger; ids, which an import makes itself, come from PostgreSQL. */
const TABLE = [
  'CREATE TABLE copied_tag (LIKE tag INCLUDING ALL)',
  `ALTER TABLE copied_tag ALTER COLUMN id SET DEFAULT gen_random_uuid(),
     ADD FOREIGN KEY (company_id) REFERENCES company(id) ON DELETE CASCADE`,
  `CREATE TRIGGER copied_tag_search BEFORE INSERT OR UPDATE OF name, description ON copied_tag
     FOR EACH ROW EXECUTE FUNCTION tag_search()`,
];

export const imports: Study<ImportCost> = {
  name: 'import',
  stage: 'house',
  measure,
  sheet: ({ rows, copy, import: own, before, most }) => ({
    title: `${rows.toLocaleString('en')} rows from a file`,
    head: ['', 'COPY', 'import', 'times as long'],
    rows: [
      ['seconds', copy.toFixed(1), own.toFixed(1), (own / copy).toFixed(1)],
      ['rows per second', (rows / copy).toFixed(0), (rows / own).toFixed(0), ''],
      ['MiB of the worker, at rest / at most', '', `${before.toFixed(0)} / ${most.toFixed(0)}`, ''],
    ],
    notes: [
      'An import checks each row, looks whether it is there, writes it with an entry of the audit log, and notes beside it what became of the line; COPY writes rows.',
    ],
  }),
};

async function measure(bench: Workbench): Promise<ImportCost> {
  const rows = bench.isQuick ? 20_000 : 1_000_000;
  const folder = mkdtempSync(join(tmpdir(), 'tradepost-bench-'));
  const client = new Client({ connectionString: bench.database.url, options: sessionOptions({}) });
  let timer: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    for (const statement of TABLE) await client.query(statement);
    const file = csvOf(rows);
    const copy = await timed(() =>
      pipeline(
        Readable.fromWeb(file.stream()),
        client.query(copyFrom('COPY copied_tag (name, slug) FROM STDIN (FORMAT csv, HEADER)')),
      ),
    );
    await client.query('DROP TABLE copied_tag');
    const env = { DATA_FOLDER: folder, FILE_MAX_SIZE: String(2 * file.size) };
    const { url } = await bench.start('tradepost', env);
    const worker = await bench.start('worker', { ...env, WORKER_PORT: '0' });
    const fileId = await uploaded(url, bench.tokens.admin, file, 'tags.csv');
    const before = memoryOf(worker.pid);
    let most = before;
    timer = setInterval(() => (most = Math.max(most, memoryOf(worker.pid))), 50);
    const body = { list: 'minor/tags', fileId, dryRun: false };
    const job = await over(url, bench.tokens.admin, await ordered(url, bench.tokens.admin, 'imports', body));
    if (job.result?.createdCount !== rows) throw new Error(`The import said ${JSON.stringify(job.result)}`);
    return { rows, copy, import: duration(job), before, most };
  } finally {
    clearInterval(timer);
    await client.end();
    await bench.clear();
    rmSync(folder, { recursive: true });
  }
}

/** The file, in parts that are neither few nor many. */
function csvOf(rows: number): Blob {
  const part = 10_000;
  const parts = Array.from({ length: rows / part }, (_, index) => {
    const numbers = Array.from({ length: part }, (_each, place) => index * part + place + 1);
    return numbers.map((number) => `Tag ${number},tag-${number}\n`).join('');
  });
  return new Blob(['name,slug\n', ...parts]);
}
