import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const processes: ChildProcess[] = [];

/** Starts a script of this repository in a process of its own, which is not there any more after {@link endScripts}. */
export function startScript(file: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = fork(join(__dirname, '../..', file), {
    execArgv: ['--require', join(__dirname, '../support/typescript.js')],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  processes.push(child);
  return child;
}

/** Kills a process as the kernel does when memory is short, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

export const endScripts = (): Promise<unknown> => Promise.all(processes.splice(0).map(kill));
