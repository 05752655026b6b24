import { median } from './statistics';

/** How long one question is asked again and again. */
const REQUESTS = 31;
const MOST_MS = 6000;

/** Milliseconds; the median of requests that nothing else is asked beside. @throws Error when one is refused */
export async function latencyOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  const times: number[] = [];
  const end = performance.now() + MOST_MS;
  while (times.length < REQUESTS && (times.length < 3 || performance.now() < end)) {
    const start = performance.now();
    const response = await fetch(url, { headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${url}: ${text}`);
    times.push(performance.now() - start);
  }
  // The first ones compile and prepare.
  return median(times.length > 10 ? times.slice(5) : times.slice(1));
}
