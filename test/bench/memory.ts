import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { Contestant } from './contestant';
import { maskOf } from './mask';
import { memoryOf } from './usage';

/** Resident memory of the API's process in MiB. */
export interface Memory {
  masks: number;
  before: number;
  after: number;
}

/** Asks one question through many different masks, each once. */
export async function measureMemory({ url, pid }: Contestant, masks: number): Promise<Memory> {
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
