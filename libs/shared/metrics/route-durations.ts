import type { MetricValueWithName } from 'prom-client';

/** Upper bounds in seconds: of a lookup to that of a report. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

/** What a series is told from others by. */
interface Labels {
  readonly method: string;
  readonly route: string;
  /** E.g. `2xx`. */
  readonly status: string;
}

interface Series {
  readonly labels: Labels;
  /** How many there are in each bucket, without those below it. */
  readonly counts: number[];
  count: number;
  sum: number;
}

/**
 * How long requests take: a histogram for prom-client's registry that is counted by hand. Its own looks up the labels of each
 * observation anew, which takes as long as to route the request.
 */
export class RouteDurations {
  readonly name = 'http_request_duration_seconds';
  readonly help = 'Time from the first byte of a request to the end of its answer, by route, not by path';
  readonly type = 'histogram';
  private readonly series = new Map<string, Series>();

  /** @param seconds from the first byte of the request to the end of its answer */
  observe(method: string, route: string, status: number, seconds: number): void {
    const group = Math.floor(status / 100);
    const key = `${group} ${method} ${route}`;
    let series = this.series.get(key);
    if (!series) {
      const labels = { method, route, status: `${group}xx` };
      this.series.set(key, (series = { labels, counts: BUCKETS.map(() => 0), count: 0, sum: 0 }));
    }
    series.count++;
    series.sum += seconds;
    let bucket = 0;
    while (bucket < BUCKETS.length && seconds > BUCKETS[bucket]) bucket++;
    if (bucket < BUCKETS.length) series.counts[bucket]++;
  }

  /** What the registry asks a metric for. */
  get(): Promise<Pick<RouteDurations, 'name' | 'help' | 'type'> & { values: MetricValueWithName<string>[] }> {
    const { name, help, type } = this;
    const values = [...this.series.values()].flatMap((series) => this.valuesOf(series));
    return Promise.resolve({ name, help, type, values });
  }

  private valuesOf({ labels, counts, count, sum }: Series): MetricValueWithName<string>[] {
    const value = (suffix: string, number: number, more: object = {}): MetricValueWithName<string> => ({
      metricName: `${this.name}_${suffix}`,
      labels: { ...more, ...labels },
      value: number,
    });
    let below = 0;
    const buckets = BUCKETS.map((bound, index) => value('bucket', (below += counts[index]), { le: bound }));
    return [...buckets, value('bucket', count, { le: '+Inf' }), value('sum', sum), value('count', count)];
  }
}
