import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** How a command has ended, and all that it has said. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  /** Variables besides those of the test; undefined takes one away. */
  env?: Record<string, string | undefined>;
  /** What is piped into the command. */
  input?: string;
  /** Is given the process as soon as it runs. */
  onStart?: (child: ChildProcess) => void;
}

const ROOT = resolve(__dirname, '../..');

// Each run is a process that loads the whole product.
jest.setTimeout(120_000);

/** Runs the command line as a process of its own, as `npm run cli` does, without a terminal. */
export async function cli(args: readonly string[], { env, input = '', onStart }: CliOptions = {}): Promise<Outcome> {
  const hook = join(ROOT, 'test/support/typescript.js');
  const main = join(ROOT, 'apps/cli/src/main.ts');
  const child = spawn(process.execPath, ['--require', hook, main, ...args], { env: { ...process.env, ...env } });
  onStart?.(child);
  // A command that fails at once does not wait for its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}

/** Expects a failure that is told in one line. @returns that line */
export function expectFailure({ code, stdout, stderr }: Outcome): string {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^error: [^\n]+\n$/);
  return stderr.trimEnd();
}
