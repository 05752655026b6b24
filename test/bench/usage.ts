import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Microseconds of a tick of `/proc`; 100 ticks per second on every Linux that Node runs on. */
const TICK = 10_000;

/** CPU time that processes have used, in microseconds; NaN where there is no `/proc` of theirs to tell. */
export const cpuOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + cpuOfOne(pid), 0);

function cpuOfOne(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  const stat = readFileSync(file, 'utf8');
  // The name of the program, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** Resident memory of a process in MiB; NaN where there is no `/proc` to tell. */
export function memoryOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return NaN;
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) / 1024);
}

/** Files and sockets that a process has open; NaN where there is no `/proc` to tell. */
export function handlesOf(pid: number): number {
  const folder = `/proc/${pid}/fd`;
  return existsSync(folder) ? readdirSync(folder).length : NaN;
}
