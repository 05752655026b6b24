import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import type { Compilation } from './compilation';
import { FILE_TARGET, type FileCost } from './file';
import type { Memory } from './memory';
import type { Overhead } from './overhead';
import { PROFILING_TARGET, type ProfilingCost } from './profiling';
import type { Pace, Result } from './race';
import type { RelaySpeed } from './relay';
import { SCENARIOS, TARGET } from './scenario';
import type { Statements } from './statements';

export interface Report {
  pace: Pace;
  postgres: string;
  results: readonly Result[];
  compilation: Compilation;
  file: FileCost | undefined;
  relay: readonly RelaySpeed[] | undefined;
  overhead: Overhead;
  statements: Statements;
  memory: Memory;
}

/** Prints the tables. */
export function print({ results, compilation, overhead, statements, file, memory }: Report): void {
  const table = new Table({
    head: ['', 'limit/s', 'p50', 'p99', 'CPU', 'DB', 'Tradepost/s', 'p50', 'p99', 'CPU', 'DB', 'ratio', ''],
    colAligns: ['left', ...Array.from({ length: 11 }, () => 'right' as const), 'left'],
    style: { head: [], border: [] },
  });
  for (const { scenario, limit, tradepost, ratio } of results) {
    const cells = [limit, tradepost].flatMap(({ requestsPerSecond, p50, p99, cpu, databaseCpu }) => [
      requestsPerSecond.toFixed(0),
      p50.toFixed(2),
      p99.toFixed(2),
      cpu.toFixed(0),
      databaseCpu.toFixed(0),
    ]);
    const { title, target = TARGET } = SCENARIOS.find(({ name }) => name === scenario) ?? { title: scenario };
    table.push([title, ...cells, ratio.toFixed(2), target === null ? '' : verdict(ratio, target)]);
  }
  console.log(table.toString());
  console.log('p50 and p99 in milliseconds; CPU and DB: microseconds of the server and of PostgreSQL per request\n');
  if (file) {
    const { ratio, growth } = FILE_TARGET;
    console.log(
      `CSV of 1,000,000 rows: ${file.tradepost.toFixed(2)} s, raw COPY ${file.copy.toFixed(2)} s: ` +
        `${file.ratio.toFixed(2)} times (at most ${ratio}), memory + ${file.growth} MiB (at most ${growth})`,
    );
  }
  console.log(`A list that was never asked for before: compiled in ${compilation.compile.toFixed(0)} µs,`);
  console.log(`prepared by PostgreSQL in ${compilation.prepare.toFixed(0)} µs`);
  for (const [scenario, { statements: count, messages }] of Object.entries(statements)) {
    const title = SCENARIOS.find(({ name }) => name === scenario)?.title;
    console.log(`${title}: ${count} statements in ${messages} messages`);
  }
  console.log(`An entry of the audit log: ${overhead.audit.toFixed(0)} µs of each write`);
  console.log(`An idempotency key: ${overhead.idempotency.toFixed(0)} µs of each write that has one`);
  console.log(`Memory after ${memory.masks} different masks: ${memory.after} MiB, before: ${memory.before} MiB`);
}

/** Prints how fast jobs get into their queue. */
export function printRelay(speeds: readonly RelaySpeed[]): void {
  for (const { where, plain, relay, ratio } of speeds) {
    console.log(
      `Jobs into a queue in ${where}: ${plain.toFixed(0)}/s by addBulk alone, ${relay.toFixed(0)}/s through the outbox: ` +
        `${ratio.toFixed(2)} times`,
    );
  }
}

/** Prints what it costs to be watched. */
export function printProfiling({ timings, samples }: ProfilingCost): void {
  console.log(
    `A list that is profiled: ${timings.toFixed(2)} times as long with timings (at most ${PROFILING_TARGET.timings}), ` +
      `${samples.toFixed(2)} times with CPU samples (at most ${PROFILING_TARGET.samples})`,
  );
}

/** A ratio is taken as it is printed. */
const verdict = (ratio: number, target: number): string =>
  Number(ratio.toFixed(2)) >= Number(target.toFixed(2)) ? 'ok' : `below ${target.toFixed(2)}`;

/** Writes `test/bench/results.json`, which tells the machine by nothing but its cores. */
export function save({
  pace,
  postgres,
  results,
  compilation,
  overhead,
  statements,
  file,
  relay,
  memory,
}: Report): void {
  const report = {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    postgres,
    cores: availableParallelism(),
    ...pace,
    results,
    compilation,
    file,
    relay,
    overhead,
    statements,
    memory,
  };
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value;
  writeFileSync(join(process.cwd(), 'test/bench/results.json'), `${JSON.stringify(report, rounded, 2)}\n`);
}
