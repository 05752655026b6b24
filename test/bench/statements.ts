import { COUNTED } from './orders';
import type { Scenario } from './scenario';
import { ofTradepost, requestOf } from './target';
import { type Sent, Wire } from './wire';
import type { Workbench } from './workbench';

/** Requests before the one that counts, so that every connection that it may get knows its statements. */
const BEFORE = 8;

/**
 * Counts on the wire what a process sends for one request of each scenario, when it has prepared all of it.
 *
 * @returns what is asked of PostgreSQL, by the name of the scenario
 */
export async function countStatements(scenarios: readonly Scenario[], bench: Workbench): Promise<Record<string, Sent>> {
  const wire = await Wire.before(bench.database.url);
  try {
    const contestant = await bench.start('tradepost', { DATABASE_URL: wire.url });
    const counts: Record<string, Sent> = {};
    let number = COUNTED;
    for (const scenario of scenarios) {
      const target = await ofTradepost(scenario, contestant, bench.tokens);
      const send = async (id: string): Promise<void> => {
        const { path, headers, ...request } = requestOf(target, scenario.write && number++);
        const init = { ...request, headers: { ...headers, 'x-request-id': id } } as RequestInit;
        const response = await fetch(contestant.url + path, init);
        if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
        await response.arrayBuffer();
      };
      for (let time = 0; time < BEFORE; time++) await send('before');
      counts[scenario.name] = await wire.during(send);
    }
    return counts;
  } finally {
    await bench.clear();
    await wire.stop();
  }
}
