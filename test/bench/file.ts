import { performance } from 'node:perf_hooks';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Contestant } from './contestant';
import { median } from './statistics';
import { memoryOf } from './usage';

/** The large list as one file: by Tradepost as `text/csv`, and as PostgreSQL's COPY gives the same columns. */
export interface FileCost {
  /** Seconds, medians. */
  copy: number;
  tradepost: number;
  /** Tradepost's time by that of COPY. */
  ratio: number;
  /** MiB that the API's process held more at most than before. */
  growth: number;
}

/** Tradepost may take so much longer than COPY, and grow by so many MiB. */
export const FILE_TARGET = { ratio: 1.3, growth: 100 };

const COPY = `COPY (SELECT id, name, state, requester_id, created_at, finished_at FROM job ORDER BY created_at DESC, id DESC)
  TO STDOUT (FORMAT csv, HEADER)`;

const MASK = '{id,name,state,requesterId,createdAt,finishedAt}';

/** Neither side may wait for a disk: what comes is thrown away. */
const drain = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

export async function measureFile(
  database: string,
  { url, pid }: Contestant,
  token: string,
  rounds: number,
): Promise<FileCost> {
  const client = new Client({ connectionString: database, options: '-c timezone=UTC' });
  await client.connect();
  const before = memoryOf(pid);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), 50);
  try {
    const copies: number[] = [];
    const files: number[] = [];
    for (let round = 0; round < rounds; round++) {
      copies.push(await timed(() => pipeline(client.query(copyTo(COPY)), drain())));
      files.push(
        await timed(async () => {
          const headers = { authorization: `Bearer ${token}`, accept: 'text/csv', 'x-fields': MASK };
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

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
