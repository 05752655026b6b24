import { type Scenario, SCENARIOS } from './scenario';
import { STUDIES } from './studies';
import type { Study } from './study';

/** What is measured. */
export interface Choice {
  scenarios: readonly Scenario[];
  studies: readonly Study[];
  /** Everything that a run has where nothing is named. */
  isWhole: boolean;
}

/**
 * What the command line names, or all races and the usual studies.
 *
 * @throws Error for a name that nothing has
 */
export function chosen({ scenario, study }: { scenario?: string; study?: string }): Choice {
  if (scenario === undefined && study === undefined) {
    return { scenarios: SCENARIOS, studies: STUDIES.filter(({ isUsual }) => isUsual), isWhole: true };
  }
  return { scenarios: named(SCENARIOS, 'scenario', scenario), studies: named(STUDIES, 'study', study), isWhole: false };
}

/** In their own order, since some scenarios add rows. */
function named<T extends { name: string }>(all: readonly T[], option: string, list = ''): T[] {
  const names = list.split(',').filter((name) => name !== '');
  const unknown = names.find((name) => !all.some((each) => each.name === name));
  if (unknown === undefined) return all.filter(({ name }) => names.includes(name));
  throw new Error(`--${option} takes some of ${all.map(({ name }) => name).join(', ')}; not ${unknown}`);
}
