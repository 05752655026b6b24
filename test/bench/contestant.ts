import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const START_MS = 60_000;
const STOP_MS = 10_000;
const POLL_MS = 10;

/** A server of the bench, in a process of its own. */
export interface Contestant {
  /** `http://127.0.0.1:<port>`. */
  url: string;
  pid: number;
  /** Milliseconds from the start of the process until it named its address. */
  startedIn: number;
  /** How the names begin that its connections tell PostgreSQL. */
  application: string;
  stop(): Promise<void>;
}

/** Which program to run. */
export interface Program extends Pick<Contestant, 'application'> {
  /** Compiled, below `dist`. */
  file: string;
  /** The script of `package.json` that starts it in production, whose flags for Node.js it gets. */
  script?: string;
}

/**
 * Starts a program and waits until it names its address. Its output goes to a file, as in production it goes somewhere
 * that costs this process nothing.
 *
 * @throws Error with the end of its output when it does not come up
 */
export async function start({ file, application, script }: Program, env: NodeJS.ProcessEnv): Promise<Contestant> {
  const folder = mkdtempSync(join(tmpdir(), 'tradepost-bench-'));
  const log = join(folder, 'output.log');
  const output = openSync(log, 'a');
  const begin = performance.now();
  const child = spawn(process.execPath, [...flagsOf(script), join(__dirname, '../..', file)], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', MIGRATE_ON_BOOT: 'true', ...env },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(folder, { recursive: true });
  };
  const deadline = Date.now() + START_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(readFileSync(log, 'utf8'))?.[0];
    if (url) return { url, pid: child.pid ?? 0, startedIn: performance.now() - begin, application, stop };
    await sleep(POLL_MS);
  }
  const said = readFileSync(log, 'utf8').slice(-2000);
  await stop();
  throw new Error(`${file} did not start:\n${said}`);
}

function flagsOf(script = ''): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string | undefined>;
  };
  return (scripts[script] ?? '').split(' ').filter((word) => word.startsWith('--'));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await exit;
  clearTimeout(timer);
}
