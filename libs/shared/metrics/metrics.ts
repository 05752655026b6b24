import { Cache } from '@nestjs/cache-manager';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { collectDefaultMetrics, Counter, Gauge, Histogram, type Metric, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { JobConfig } from '@app/shared/config';
import { type PoolCounts, poolCountsOf, ReadPool, Replicas } from '@app/shared/database';
import { JobRunner, stuckQueues } from '@app/shared/job';
import { RouteDurations } from './route-durations';

/** What did not meet a route has one name: paths that clients make up would be series without end. */
const NO_ROUTE = '(none)';

interface QueueCounts {
  queue: string;
  state: string;
  jobs: number;
  oldest: number;
}

/** Upper bounds in seconds: of a mail to that of a large file. */
const JOB_BUCKETS = [0.01, 0.05, 0.25, 1, 5, 15, 60, 300, 1800];

const QUEUES = `
  SELECT queue, state, count(*)::integer AS jobs, extract(epoch FROM now() - min(updated_at))::float8 AS oldest
  FROM job WHERE state IN ('waiting', 'active', 'failed') GROUP BY queue, state`;

/** What this process measures, and what it finds when it is asked. */
@Injectable()
export class Metrics implements OnModuleInit {
  private readonly registry = new Registry();
  private readonly durations = new RouteDurations();
  private readonly connections = new Gauge({
    name: 'tradepost_pg_connections',
    help: 'Connections of the pools to PostgreSQL',
    labelNames: ['pool', 'state'] as const,
    registers: [this.registry],
  });
  private readonly waiting = new Gauge({
    name: 'tradepost_pg_waiting',
    help: 'Requests that wait for a connection',
    labelNames: ['pool'] as const,
    registers: [this.registry],
  });
  private readonly jobs = new Gauge({
    name: 'tradepost_jobs',
    help: 'Jobs that wait, run or have failed, of all processes',
    labelNames: ['queue', 'state'] as const,
    registers: [this.registry],
  });
  private readonly oldest = new Gauge({
    name: 'tradepost_job_oldest_waiting_seconds',
    help: 'How long the job has waited that has waited longest, of all processes',
    labelNames: ['queue'] as const,
    registers: [this.registry],
  });
  private readonly stuck = new Gauge({
    name: 'tradepost_queue_stuck_seconds',
    help: 'How long a queue has had work that nobody does, of all processes; 0 where it is done',
    labelNames: ['queue'] as const,
    registers: [this.registry],
  });
  private readonly jobDurations = new Histogram({
    name: 'tradepost_job_duration_seconds',
    help: 'Time from the beginning of an attempt at a job to its end, of this process',
    labelNames: ['queue', 'name', 'outcome'] as const,
    buckets: JOB_BUCKETS,
    registers: [this.registry],
  });
  private readonly cacheReads = new Counter({
    name: 'tradepost_cache_reads_total',
    help: 'What was looked for in the cache, and whether it was there',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  private readonly lag = new Gauge({
    name: 'tradepost_replica_lag_seconds',
    help: 'By how much a replica may be behind the primary; +Inf while it is not read from for another reason',
    labelNames: ['server'] as const,
    registers: [this.registry],
  });
  private readonly replicaReads = new Counter({
    name: 'tradepost_reads_total',
    help: 'Reads that may be a little old, by the server that has answered them',
    labelNames: ['server'] as const,
    registers: [this.registry],
  });

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reads: ReadPool,
    private readonly replicas: Replicas,
    private readonly cache: Cache,
    private readonly config: JobConfig,
    private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    collectDefaultMetrics({ register: this.registry });
    this.registry.registerMetric(this.durations as unknown as Metric);
    this.runner.watch(({ seconds, ...labels }) => this.jobDurations.observe(labels, seconds));
  }

  /** A request has been answered. @param seconds from the head of the request to the end of its answer */
  record(method: string, route: string | undefined, status: number, seconds: number): void {
    this.durations.observe(method, route ?? NO_ROUTE, status, seconds);
  }

  /** @returns the text that Prometheus reads, and its media type */
  async read(): Promise<{ text: string; type: string }> {
    this.setPool('read', this.reads.counts());
    this.setPool('write', poolCountsOf(this.dataSource));
    this.setCache();
    this.setReplicas();
    // A database that is away is when the rest is looked at most.
    const counts = await this.dataSource.query<QueueCounts[]>(QUEUES).catch((): QueueCounts[] => []);
    const stuck = await stuckQueues(this.dataSource, this.config.stuckAfter).catch(() => []);
    this.jobs.reset();
    this.oldest.reset();
    this.stuck.reset();
    for (const { queue, state, jobs, oldest } of counts) {
      this.jobs.set({ queue, state }, jobs);
      this.stuck.set({ queue }, 0);
      if (state === 'waiting') this.oldest.set({ queue }, Math.max(0, oldest));
    }
    for (const { queue, seconds } of stuck) this.stuck.set({ queue }, seconds);
    return { text: await this.registry.metrics(), type: this.registry.contentType };
  }

  /** The store counts by itself. */
  private setCache(): void {
    const [{ stats }] = this.cache.stores;
    this.cacheReads.reset();
    this.cacheReads.inc({ outcome: 'hit' }, stats.hits);
    this.cacheReads.inc({ outcome: 'miss' }, stats.misses);
  }

  private setReplicas(): void {
    if (!this.replicas.isUsed) return;
    const { replicas, primaryReads } = this.replicas.states();
    this.replicaReads.reset();
    this.replicaReads.inc({ server: 'primary' }, primaryReads);
    for (const { name, lag, reads } of replicas) {
      this.lag.set({ server: name }, lag / 1000);
      this.replicaReads.inc({ server: name }, reads);
    }
  }

  private setPool(pool: string, { busy, idle, waiting }: PoolCounts): void {
    this.connections.set({ pool, state: 'busy' }, busy);
    this.connections.set({ pool, state: 'idle' }, idle);
    this.waiting.set({ pool }, waiting);
  }
}
