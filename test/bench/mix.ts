import type autocannon from 'autocannon';
import { type Scenario, scenarioOf } from './scenario';
import { repeated, type Target } from './target';

/** What people who work with a shop ask, ten requests of it: eight reads, two writes. */
const MIX = [
  'by-id-token',
  'list-token',
  'list-masked-token',
  'update-token',
  'by-id-token',
  'list-token',
  'by-id-token',
  'create-token',
  'list-masked-token',
  'list-token',
] as const;

/** The requests of a mix, at the side that `targetOf` names. */
export async function mixed(targetOf: (scenario: Scenario) => Target | Promise<Target>): Promise<autocannon.Request[]> {
  const requests: autocannon.Request[] = [];
  for (const name of MIX) {
    requests.push(repeated(await targetOf(scenarioOf(name))));
  }
  return requests;
}
