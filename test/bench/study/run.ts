import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { sessionOptions } from '@app/shared/database';
import { copyOf, type RunBody } from '../copies';
import { duration, ordered, over } from '../runs';
import { median } from '../statistics';
import type { Study } from '../study';
import { memoryOf } from '../usage';
import { timed } from '../timed';
import type { Workbench } from '../workbench';

/** A million orders with customer and totals in a file: by the worker as a run, and by COPY of the same statement. */
interface RunCost {
  what: string;
  /** Seconds, medians. */
  copy: number;
  run: number;
  /** The median of the rounds' ratios. */
  ratio: number;
  /** MiB that the worker's process held at most meanwhile. */
  memory: number;
}

/** A run may take so many times as long as COPY, and the worker hold less than so many MiB. */
const TARGET = { ratio: 1.2, memory: 200 };

const RUNS: readonly { what: string; body: RunBody }[] = [
  {
    what: 'list of orders, customer and totals',
    body: { list: 'orders', fields: '{id,number,status,placedAt,total,customer{id,email}}' },
  },
  {
    what: 'report order-list',
    body: { definition: 'order-list', parameters: { from: '2024-01-01', to: '2025-12-31' } },
  },
];

const ROUNDS = 3;

export const run: Study<readonly RunCost[]> = {
  name: 'run',
  stage: 'assortment',
  measure,
  sheet: (costs) => ({
    title: '1,000,000 orders as a file, written by the worker',
    head: ['', 'COPY, s', 'run, s', 'times as long', 'at most', 'MiB of the worker', 'less than'],
    rows: costs.map(({ what, copy, run: own, ratio, memory }) => [
      what,
      copy.toFixed(2),
      own.toFixed(2),
      ratio.toFixed(2),
      TARGET.ratio.toFixed(2),
      memory.toFixed(0),
      String(TARGET.memory),
    ]),
    notes: ['A run counts from when the worker takes it until its file is whole, summed and kept.'],
  }),
};

async function measure(bench: Workbench): Promise<RunCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tradepost-bench-'));
  const client = new Client({ connectionString: bench.database.url, options: sessionOptions({}) });
  try {
    await client.connect();
    const { url } = await bench.start('tradepost', { DATA_FOLDER: folder });
    const worker = await bench.start('worker', { DATA_FOLDER: folder, WORKER_PORT: '0' });
    const costs: RunCost[] = [];
    for (const { what, body } of RUNS) {
      const copy = await copyOf(body, bench.database.url);
      const byCopy: number[] = [];
      const byRun: number[] = [];
      let memory = 0;
      const timer = setInterval(() => (memory = Math.max(memory, memoryOf(worker.pid))), 50);
      try {
        for (let round = 0; round < (bench.isQuick ? 1 : ROUNDS); round++) {
          const file = join(folder, 'copy.csv');
          byCopy.push(await timed(() => pipeline(client.query(copyTo(copy)), createWriteStream(file))));
          rmSync(file);
          byRun.push(
            duration(await over(url, bench.tokens.admin, await ordered(url, bench.tokens.admin, 'runs', body))),
          );
        }
      } finally {
        clearInterval(timer);
      }
      const ratio = median(byRun.map((seconds, index) => seconds / byCopy[index]));
      costs.push({ what, copy: median(byCopy), run: median(byRun), ratio, memory });
    }
    return costs;
  } finally {
    await client.end();
    await bench.clear();
    rmSync(folder, { recursive: true });
  }
}
