import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { maskOf } from '../mask';
import type { Study } from '../study';
import { memoryOf } from '../usage';
import type { Workbench } from '../workbench';

/** Resident memory of the API's process in MiB. */
interface Memory {
  masks: number;
  before: number;
  after: number;
}

export const memory: Study<Memory> = {
  name: 'memory',
  stage: 'shelves',
  isUsual: true,
  measure,
  sheet: ({ masks, before, after }) => ({
    title: 'Lists with ever another mask',
    head: ['', 'MiB'],
    rows: [
      ['before', before.toFixed(0)],
      [`after ${masks.toLocaleString('en')} of them`, after.toFixed(0)],
    ],
  }),
};

/** Asks one question through many different masks, each once. */
async function measure(bench: Workbench): Promise<Memory> {
  const { url, pid } = await bench.start('tradepost');
  const masks = bench.isQuick ? 2000 : 100_000;
  const before = memoryOf(pid);
  let number = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => ({
    ...request,
    headers: { ...request.headers, 'x-fields': maskOf(number++) },
  });
  const { non2xx, errors } = await autocannon({
    url: `${url}/v1/catalog/products?pageSize=1&count=none`,
    connections: 16,
    amount: masks,
    timeout: 30,
    requests: [{ setupRequest }],
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests with masks failed`);
  // The garbage of the last requests is no growth.
  await sleep(2000);
  return { masks, before, after: memoryOf(pid) };
}
