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

/**
 * What of a profile lies between two moments.
 *
 * @param from milliseconds after the profile began
 */
export function cut({ profile, from, to }: { profile: CpuProfile; from: number; to: number }): CpuProfile {
  const { samples = [], timeDeltas = [], startTime } = profile;
  const kept: { sample: number; delta: number }[] = [];
  let at = 0;
  for (const [index, sample] of samples.entries()) {
    at += timeDeltas[index] / 1000;
    if (at >= from && at <= to) kept.push({ sample, delta: timeDeltas[index] });
  }
  return {
    nodes: profile.nodes,
    startTime: startTime + from * 1000,
    endTime: startTime + to * 1000,
    samples: kept.map(({ sample }) => sample),
    timeDeltas: kept.map(({ delta }) => delta),
  };
}

/** A function, and the milliseconds that it was found at work. */
export interface HotFunction {
  name: string;
  took: number;
}

const IDLE = new Set(['(idle)', '(program)', '(root)']);

/** The functions that were found at work most, by themselves. */
export function hottest({ nodes, samples = [], timeDeltas = [] }: CpuProfile, most: number): HotFunction[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    if (!frame || IDLE.has(frame.functionName)) continue;
    const place = frame.url ? ` ${shortPath(frame.url)}:${frame.lineNumber + 1}` : '';
    const name = `${frame.functionName || '(anonymous)'}${place}`;
    times.set(name, (times.get(name) ?? 0) + timeDeltas[index] / 1000);
  }
  const sorted = [...times].sort(([, a], [, b]) => b - a).slice(0, most);
  return sorted.map(([name, took]) => ({ name, took }));
}

const shortPath = (url: string): string => url.split('/').slice(-3).join('/');
