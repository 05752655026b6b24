import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from './error';

/** The main process of a running server. */
export interface Postmaster {
  pid: number;
  port: number;
  /** False while the server starts up, recovers or shuts down. */
  ready: boolean;
}

/** True when a process of that number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * The server that runs on a data directory, if any.
 * @see https://www.postgresql.org/docs/current/storage-file-layout.html for postmaster.pid
 */
export function findPostmaster(data: string): Postmaster | undefined {
  const [pid, , , port, , , , status] = (readLockFile(data) ?? '').split('\n');
  if (!isPostmaster(Number(pid), data)) return undefined;
  return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' };
}

/**
 * Removes a postmaster.pid that would keep PostgreSQL from starting although no server runs: one that is empty (the
 * machine went down while it was written), or whose number now belongs to another process or to a zombie. One of a
 * process that is gone is left to PostgreSQL, which then also looks for children that outlived their parent.
 */
export async function removeStaleLockFile(data: string): Promise<void> {
  const content = readLockFile(data);
  if (content === undefined) return;
  const pid = Number.parseInt(content, 10);
  if (pid > 0 && (!isAlive(pid) || isPostmaster(pid, data))) return;
  // A server writes the file right after it made it; what is still empty a second later was abandoned.
  if (!(pid > 0)) await setTimeout(1000);
  // Read again, for another process may have started a server by now.
  if (readLockFile(data) === content) rmSync(join(data, 'postmaster.pid'), { force: true });
}

function readLockFile(data: string): string | undefined {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** True when the process is the server of that very data directory, for process numbers are re-used. */
export function isPostmaster(pid: number, data: string): boolean {
  if (!(pid > 0) || !isAlive(pid)) return false;
  // There PostgreSQL itself can tell its processes from others.
  if (process.platform === 'win32') return true;
  return ` ${commandLine(pid)} `.includes(` ${data} `);
}

function commandLine(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
