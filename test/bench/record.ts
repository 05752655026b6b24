import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import type { Result } from './race';
import type { Pace } from './workbench';

/** When something was measured, and on what. */
export interface Conditions {
  /** `2026-11-24`. */
  date: string;
  cores: number;
  /** The model; nothing else tells one machine from another. */
  cpu: string;
  node: string;
  postgres: string;
}

export interface StudyRecord extends Conditions {
  result: unknown;
}

/** What `test/bench/results.json` says. */
export interface Results extends Conditions, Pace {
  results: readonly Result[];
  studies: Readonly<Record<string, StudyRecord>>;
}

const FILE = 'test/bench/results.json';

export function readResults(): Results {
  const results = JSON.parse(readFileSync(join(process.cwd(), FILE), 'utf8')) as Partial<Results>;
  return { studies: {}, ...results } as Results;
}

/** @param postgres its version */
export const conditionsNow = (postgres: string): Conditions => ({
  date: new Date().toISOString().slice(0, 10),
  cores: availableParallelism(),
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  node: process.versions.node,
  postgres,
});

/** Keeps the races in the place of those before. */
export const saveRaces = (conditions: Conditions, pace: Pace, results: readonly Result[]): void =>
  write({ ...readResults(), ...conditions, ...pace, results });

/** Keeps one study in the place of the one before. */
export function saveStudy(name: string, record: StudyRecord): void {
  const before = readResults();
  write({ ...before, studies: { ...before.studies, [name]: record } });
}

function write({ date, cores, cpu, node, postgres, rounds, seconds, results, studies }: Results): void {
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  // The order in which they were written down says nothing.
  const sorted = Object.fromEntries(Object.entries(studies).sort(([a], [b]) => (a < b ? -1 : 1)));
  const head = { date, cores, cpu, node, postgres, rounds, seconds };
  const text = JSON.stringify({ ...head, results, studies: sorted }, rounded, 2);
  writeFileSync(join(process.cwd(), FILE), `${text}\n`);
}
