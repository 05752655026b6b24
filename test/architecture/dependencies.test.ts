import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './repository';

interface Rules {
  forbidden: { name: string; comment: string }[];
}

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

const CONFIG = join(ROOT, '.dependency-cruiser.js');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = jest.requireActual<Rules>(CONFIG).forbidden;

/** Runs the rules over the apps and libs below `folder`; with JSON as output the cruiser exits 0 whatever it finds. */
function cruise(folder: string): { violations: Violation[]; modules: number } {
  const options = ['apps', 'libs', '--config', CONFIG, '--output-type', 'json'];
  const output = execFileSync(process.execPath, [CRUISER, ...options], { cwd: folder, maxBuffer: 256 * 1024 * 1024 });
  const { summary } = JSON.parse(output.toString()) as { summary: { violations: Violation[]; totalCruised: number } };
  return { violations: summary.violations, modules: summary.totalCruised };
}

describe('dependencies', () => {
  it('keep to the floors and doors of the house', () => {
    const { violations, modules } = cruise(ROOT);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(modules).toBeGreaterThan(0);
  });

  it('that break a rule are found, once for each rule, in the file named after it', () => {
    const { violations } = cruise(join(ROOT, 'test/architecture/fixture'));
    const found = violations.map(({ rule, from }) => ({
      rule: rule.name,
      file: from.replace(/^.*\/|(\.entity)?\.ts$/g, ''),
    }));
    const byRule = (a: { rule: string }, b: { rule: string }): number => a.rule.localeCompare(b.rule);
    expect(found.sort(byRule)).toEqual(rules.map(({ name }) => ({ rule: name, file: name })).sort(byRule));
  });

  it('are ruled by rules that say why', () => {
    expect(rules.filter(({ comment }) => !comment).map(({ name }) => name)).toEqual([]);
  });
});
