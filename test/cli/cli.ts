import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { built } from '../support/built';

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

// Each run is a process, and the first one waits until the product is compiled.
jest.setTimeout(120_000);

/** Runs the command line as a process of its own, compiled, as `npm run cli` does, without a terminal. */
export async function cli(args: readonly string[], { env, input = '', onStart }: CliOptions = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [built('apps/cli/src/main.js'), ...args], { env: { ...process.env, ...env } });
  onStart?.(child);
  // A command that fails at once does not wait for its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}

/** What has a process believe that its standard error is a terminal. */
export const ON_A_TERMINAL = { NODE_OPTIONS: '--import=data:text/javascript,process.stderr.isTTY=true' };

/** Expects a failure that is told in one line. @returns that line */
export function expectFailure({ code, stdout, stderr }: Outcome): string {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^error: [^\n]+\n$/);
  return stderr.trimEnd();
}
