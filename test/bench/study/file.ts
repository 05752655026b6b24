import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { median } from '../statistics';
import type { Study } from '../study';
import { timed } from '../timed';
import { memoryOf } from '../usage';
import type { Workbench } from '../workbench';

/** The large list as one file: by Tradepost as `text/csv`, and as PostgreSQL's COPY gives the same columns. */
interface FileCost {
  /** Seconds, medians. */
  copy: number;
  tradepost: number;
  /** Tradepost's time by that of COPY. */
  ratio: number;
  /** MiB that the API's process held more at most than before. */
  growth: number;
}

/** Tradepost may take so much longer than COPY, and grow by so many MiB. */
const TARGET = { ratio: 1.3, growth: 100 };

const COPY = `COPY (SELECT id, name, state, requester_id, created_at, finished_at FROM job ORDER BY created_at DESC, id DESC)
  TO STDOUT (FORMAT csv, HEADER)`;

const MASK = '{id,name,state,requesterId,createdAt,finishedAt}';

/** Neither side may wait for a disk: what comes is thrown away. */
const drain = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

export const file: Study<FileCost> = {
  name: 'file',
  stage: 'shelves',
  large: true,
  isUsual: true,
  measure,
  sheet: ({ copy, tradepost, ratio, growth }) => ({
    title: '1,000,000 rows as CSV',
    head: ['', 'COPY', 'Tradepost', 'at most'],
    rows: [
      ['seconds', copy.toFixed(2), tradepost.toFixed(2), ''],
      ['times as long as COPY', '', ratio.toFixed(2), TARGET.ratio.toFixed(2)],
      ['MiB more than before', '', growth.toFixed(0), TARGET.growth.toFixed(0)],
    ],
  }),
};

async function measure(bench: Workbench): Promise<FileCost> {
  const { url, pid } = await bench.start('tradepost');
  const client = new Client({ connectionString: bench.database.url, options: '-c timezone=UTC' });
  await client.connect();
  const before = memoryOf(pid);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), 50);
  try {
    const copies: number[] = [];
    const files: number[] = [];
    for (let round = 0; round < bench.pace.rounds; round++) {
      copies.push(await timed(() => pipeline(client.query(copyTo(COPY)), drain())));
      files.push(
        await timed(async () => {
          const headers = { authorization: `Bearer ${bench.tokens.admin}`, accept: 'text/csv', 'x-fields': MASK };
          const { body, status } = await fetch(`${url}/v1/jobs`, { headers });
          if (!body || status !== 200) throw new Error(`The file was answered with ${status}`);
          await pipeline(body, drain());
        }),
      );
    }
    const [copy, tradepost] = [median(copies), median(files)];
    return { copy, tradepost, ratio: tradepost / copy, growth: most - before };
  } finally {
    clearInterval(timer);
    await client.end();
  }
}
