import type { Program } from './contestant';
import { start } from './contestant';
import { requestOf } from './race';
import type { Scenario, Signer } from './scenario';
import { type Sent, Wire } from './wire';

/** The number of the first write that is counted: behind those of all races, and of drafts that nobody has placed. */
const FIRST = 9_029_980;

/** What a write asks PostgreSQL for, by the name of its scenario. */
export type Statements = Readonly<Record<string, Sent>>;

/** Counts on the wire what a process sends for one request of each scenario that writes, when it has prepared all of it. */
export async function countStatements(
  program: Program,
  env: NodeJS.ProcessEnv & { DATABASE_URL: string },
  scenarios: readonly Scenario[],
  tokens: Readonly<Record<Signer, string>>,
): Promise<Statements> {
  const wire = await Wire.before(env.DATABASE_URL);
  const contestant = await start(program, { ...env, DATABASE_URL: wire.url });
  try {
    const counts: Record<string, Sent> = {};
    let number = FIRST;
    for (const { name, path, mask, as, write } of scenarios) {
      if (!write || !as) continue;
      const headers = { authorization: `Bearer ${tokens[as]}`, ...(mask && { 'x-fields': mask }) };
      const send = async (): Promise<void> => {
        const target = { url: contestant.url + path, headers, write };
        const { path: address, ...request } = requestOf(target, number++);
        const response = await fetch(contestant.url + address, request as RequestInit);
        if (!response.ok) throw new Error(`${address}: ${await response.text()}`);
        await response.arrayBuffer();
      };
      await send();
      counts[name] = await wire.during(send);
    }
    return counts;
  } finally {
    await contestant.stop();
    await wire.stop();
  }
}
