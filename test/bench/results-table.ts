import { racesSheet } from './race';
import type { Conditions, Results } from './record';
import { markdown } from './sheet';
import { STUDIES } from './studies';

/** The name of the table of all races; other tables have the names of studies. */
const RACES = 'scenarios';

/** A place for a table in a page, with what stands there now. */
const PLACE = /<!-- table: (\S+) -->\n[\s\S]*?<!-- end -->/g;

/**
 * A page with the tables that its marks name, as the results say them.
 *
 * @throws Error for a mark that names neither a study nor the races
 */
export const withTables = (page: string, results: Results): string =>
  page.replace(PLACE, (_, name: string) => `<!-- table: ${name} -->\n\n${tableOf(name, results)}\n\n<!-- end -->`);

/** The names of the tables that a page has a place for. */
export const tablesOf = (page: string): string[] => [...page.matchAll(PLACE)].map(([, name]) => name);

/** The names of all tables that there are. */
export const TABLES: readonly string[] = [RACES, ...STUDIES.map(({ name }) => name)];

function tableOf(name: string, results: Results): string {
  if (name === RACES) {
    const { rounds, seconds } = results;
    return `${markdown(racesSheet(results.results))}\n\n${taken(results)} ${rounds} rounds of ${seconds} seconds on each side.`;
  }
  const study = STUDIES.find((each) => each.name === name);
  if (!study) throw new Error(`There is no table ${name}`);
  const record = results.studies[name] as Results['studies'][string] | undefined;
  if (!record) return `Not measured yet: \`npm run bench -- --study ${name}\``;
  return `${markdown(study.sheet(record.result))}\n\n${taken(record)}`;
}

const taken = ({ date, cores, cpu, node, postgres }: Conditions): string =>
  `_${date}, ${cores} cores (${cpu}), Node.js ${node}, PostgreSQL ${postgres}._`;
