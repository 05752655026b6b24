import autocannon from 'autocannon';
import { quantile } from './statistics';

/** So many requests are under way all the time where nothing else is said. */
const CONNECTIONS = 16;

/** Seconds for one answer. */
const TIMEOUT = 30;

/** What is asked, over and over: one request, or several in turns. */
export interface Load {
  /** Of the server. */
  url: string;
  requests: autocannon.Request[];
  connections?: number;
  seconds: number;
}

/** Milliseconds that each answer took, and seconds that all took together. */
export interface Answers {
  times: number[];
  seconds: number;
}

export interface Speed {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** @throws Error when a request fails */
export async function load({ url, requests, connections = CONNECTIONS, seconds }: Load): Promise<Answers> {
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon({ url, connections, duration: seconds, timeout: TIMEOUT, requests }, (error, done) =>
      error ? reject(error as Error) : resolve(done),
    );
    // Its own histogram counts whole milliseconds.
    run.on('response', (_client, _status, _bytes, time) => times.push(time));
  });
  if (result.non2xx + result.errors > 0) {
    const codes = JSON.stringify(result.statusCodeStats);
    throw new Error(`${url}: ${result.non2xx} requests were refused (${codes}), ${result.errors} not answered in time`);
  }
  return { times, seconds: result.duration };
}

/** Of loads that ran at the same time. */
export function speedOf(...loads: readonly Answers[]): Speed {
  const times = loads.flatMap((each) => each.times).sort((a, b) => a - b);
  return {
    requestsPerSecond: loads.reduce((sum, each) => sum + each.times.length / each.seconds, 0),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}
