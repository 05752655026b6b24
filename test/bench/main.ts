import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { chosen } from './choice';
import { raceAll, racesSheet, type Result } from './race';
import { conditionsNow, saveRaces, saveStudy } from './record';
import { printed } from './sheet';
import { STAGES } from './stage';
import type { Study } from './study';
import { paceOf, Workbench } from './workbench';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, scenario: { type: 'string' }, study: { type: 'string' } },
});

let bench: Workbench | undefined;

/** Measures on one stage after the other, and leaves nothing behind. */
async function main(): Promise<void> {
  const { scenarios, studies, isWhole } = chosen(options);
  const results: Result[] = [];
  let postgres = '';
  for (const { name, fill } of STAGES) {
    const races = scenarios.filter(({ stage = 'shelves' }) => stage === name);
    const asked = studies.filter(({ stage }) => stage === name);
    if (races.length + asked.length === 0) continue;
    try {
      bench = await Workbench.open(options.quick);
      postgres = bench.database.version;
      const large = [...races, ...asked].some((each) => each.large === true);
      await fill(bench.database.url, { large, isQuick: options.quick });
      if (races.length > 0) results.push(...(await raceAll(races, bench)));
      for (const study of asked) await examine(study, bench);
    } finally {
      await close();
    }
  }
  if (results.length > 0) console.log(printed(racesSheet(results)));
  if (isWhole && !options.quick) saveRaces(conditionsNow(postgres), paceOf(options.quick), results);
}

async function examine(study: Study, workbench: Workbench): Promise<void> {
  console.log(study.name);
  const result = await study.measure(workbench);
  await workbench.clear();
  console.log(printed(study.sheet(result)));
  if (!options.quick) saveStudy(study.name, { ...conditionsNow(workbench.database.version), result });
}

async function close(): Promise<void> {
  const open = bench;
  bench = undefined;
  await open?.close();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void close().finally(() => process.exit(1)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
