import { type Profiler, Session } from 'node:inspector';
import { performance } from 'node:perf_hooks';

export type CpuProfile = Profiler.Profile;

/** Microseconds between samples. */
const INTERVAL = 1000;

/**
 * Samples what the process is doing. It runs on while requests come and go, since to start and stop it costs more than most requests:
 * what belongs to one of them is cut out by time, so that of two that were answered at once, each has the samples of both.
 */
export class CpuSampler {
  private readonly session = new Session();
  /** The clock of `performance` when the sampler began. */
  private began = 0;

  start(): void {
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    this.begin();
  }

  /** All samples since the last time, with the moment at which they began. */
  take(): Promise<{ profile: CpuProfile; began: number }> {
    return new Promise((resolve, reject) => {
      const { began } = this;
      this.session.post('Profiler.stop', (error, result?: Profiler.StopReturnType) => {
        if (error ?? !result) reject(error ?? new Error('The profiler gave nothing'));
        else resolve({ profile: result.profile, began });
      });
      this.begin();
    });
  }

  stop(): void {
    this.session.disconnect();
  }

  private begin(): void {
    this.began = performance.now();
    this.session.post('Profiler.start');
  }
}

/** When each sample of a profile was taken, in milliseconds after it began; many requests are cut out of one. */
const moments = new WeakMap<CpuProfile, Float64Array>();

function momentsOf(profile: CpuProfile): Float64Array {
  let known = moments.get(profile);
  if (!known) {
    const { timeDeltas = [] } = profile;
    known = new Float64Array(timeDeltas.length);
    let at = 0;
    for (const [index, delta] of timeDeltas.entries()) known[index] = at += delta / 1000;
    moments.set(profile, known);
  }
  return known;
}

/** The first sample that was taken at a moment or after it. */
function firstFrom(taken: Float64Array, moment: number): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle] < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What of a profile lies between two moments.
 *
 * @param from milliseconds after the profile began
 */
export function cut({ profile, from, to }: { profile: CpuProfile; from: number; to: number }): CpuProfile {
  const { samples = [], timeDeltas = [], startTime } = profile;
  const taken = momentsOf(profile);
  const begin = firstFrom(taken, from);
  let end = begin;
  while (end < taken.length && taken[end] <= to) end++;
  return {
    nodes: profile.nodes,
    startTime: startTime + from * 1000,
    endTime: startTime + to * 1000,
    samples: samples.slice(begin, end),
    timeDeltas: timeDeltas.slice(begin, end),
  };
}

/** A function, and the milliseconds that it was found at work. */
export interface HotFunction {
  name: string;
  took: number;
}

/** What the nodes of a profile are called, found out once for all that is cut out of it. */
const names = new WeakMap<CpuProfile['nodes'], Map<number, string>>();

function namesOf(nodes: CpuProfile['nodes']): Map<number, string> {
  let known = names.get(nodes);
  if (!known) {
    known = new Map();
    for (const { id, callFrame } of nodes) {
      const { functionName, url, lineNumber } = callFrame;
      if (IDLE.has(functionName)) continue;
      const place = url ? ` ${shortPath(url)}:${lineNumber + 1}` : '';
      known.set(id, `${functionName || '(anonymous)'}${place}`);
    }
    names.set(nodes, known);
  }
  return known;
}

const IDLE = new Set(['(idle)', '(program)', '(root)']);

/** The functions that were found at work most, by themselves. */
export function hottest({ nodes, samples = [], timeDeltas = [] }: CpuProfile, most: number): HotFunction[] {
  const known = namesOf(nodes);
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const name = known.get(id);
    if (name === undefined) continue;
    times.set(name, (times.get(name) ?? 0) + timeDeltas[index] / 1000);
  }
  const sorted = [...times].sort(([, a], [, b]) => b - a).slice(0, most);
  return sorted.map(([name, took]) => ({ name, took }));
}

const shortPath = (url: string): string => url.split('/').slice(-3).join('/');
