import { performance } from 'node:perf_hooks';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DatabaseConfig, RedisConfig } from '@app/shared/config';
import { Problem } from '@app/shared/errors';
import { HealthRegistry } from '@app/shared/health';
import { ReadPool, type TextReader } from '../read-pool';
import { sqlState } from '../sql-state';
import { statementOf } from '../statement-of';
import { type Mark, WRITTEN } from './mark';
import { RecentWriters } from './recent-writers';
import { Replica } from './replica';

/** So often within the bound it is looked how far replicas have come. */
const LOOKS = 8;
const LONGEST_PAUSE_MS = 250;

/** What can be meant by the primary's word only: who has just signed in, and what was just made, may not be there yet. */
const NOT_THERE = new Set([401, 404, 503]);

/**
 * SQLSTATEs that say something of the server and not of the statement: it cancels what stands in the way of what it has to replay,
 * goes down, has no room, or lacks a table that is being made (PostgreSQL manual, appendix A and 27.4.2).
 */
const OF_THE_SERVER = /^(?:08|40|42|53|57P|58|XX)/;

/** How a replica is doing. */
export interface ReplicaState {
  name: string;
  /** Milliseconds by which it may be behind; Infinity where nobody knows. */
  lag: number;
  reads: number;
}

/**
 * Servers that follow the primary, for reads that may be a little old (`docs/decisions/0130`). Nobody misses what they have written
 * themselves, and nothing is older than `DATABASE_REPLICA_LAG_MS`; where that cannot be had, the primary is read.
 */
@Injectable()
export class Replicas implements OnModuleInit, OnApplicationShutdown {
  /** Whether there are any: where there are none, nobody is to ask. */
  readonly isUsed: boolean;
  private readonly replicas: readonly Replica[];
  private readonly writers: RecentWriters | undefined;
  private readonly reads = new Map<Replica | undefined, number>();
  private marks: Mark[] = [];
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;
  private turn = 0;

  constructor(
    private readonly config: DatabaseConfig,
    redis: RedisConfig,
    private readonly primary: ReadPool,
    private readonly health: HealthRegistry,
  ) {
    const logger = new Logger(Replicas.name);
    this.replicas = (config.replicaUrls ?? []).map((url) => new Replica(config, url, logger));
    this.isUsed = this.replicas.length > 0;
    if (this.isUsed) this.writers = new RecentWriters(redis, config.replicaLagMs);
  }

  async onModuleInit(): Promise<void> {
    if (!this.isUsed) return;
    this.health.register('replicas', () => this.assertUsable(), { optional: true });
    await this.look();
    this.timer = setInterval(() => void this.look(), Math.min(this.config.replicaLagMs / LOOKS, LONGEST_PAUSE_MS));
    this.timer.unref();
  }

  /**
   * Reads from a replica that has all that somebody has written, or else from the primary. What a replica does not find, or cannot
   * do, the primary is asked for again.
   *
   * @param account id; null for a guest, who has written nothing
   * @param work reads, and changes nothing, for it may be run twice
   */
  async read<T>(account: string | null, work: (reader: TextReader) => Promise<T>): Promise<T> {
    const replica = await this.choose(account);
    if (replica) {
      try {
        const result = await work(replica.pool);
        this.count(replica);
        return result;
      } catch (error) {
        if (!isToBeAskedAgain(error)) throw error;
      }
    }
    this.count(undefined);
    return work(this.primary);
  }

  /** Somebody has written something: until replicas have it, they read from the primary. */
  async noteWrite(account: string): Promise<void> {
    await this.writers?.note(account);
  }

  /** Each of them, and how many reads the primary got that might have gone to one. */
  states(): { replicas: ReplicaState[]; primaryReads: number } {
    const now = performance.now();
    const replicas = this.replicas.map((replica) => ({
      name: replica.name,
      lag: now - replica.caughtUpTo,
      reads: this.reads.get(replica) ?? 0,
    }));
    return { replicas, primaryReads: this.reads.get(undefined) ?? 0 };
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.writers?.onApplicationShutdown();
    await Promise.all(this.replicas.map(({ pool }) => pool.end()));
  }

  private async choose(account: string | null): Promise<Replica | undefined> {
    const oldest = performance.now() - this.config.replicaLagMs;
    if (!this.replicas.some(({ caughtUpTo }) => caughtUpTo >= oldest)) return undefined;
    const wrote = account === null ? -Infinity : ((await this.writers?.lastWrite(account)) ?? -Infinity);
    const usable = this.replicas.filter(({ caughtUpTo }) => caughtUpTo >= oldest && caughtUpTo >= wrote);
    return usable[this.turn++ % usable.length];
  }

  private count(replica: Replica | undefined): void {
    this.reads.set(replica, (this.reads.get(replica) ?? 0) + 1);
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    const { replicaLagMs } = this.config;
    try {
      // Taken before the question is sent: what was committed by then is in the answer.
      const at = performance.now();
      const [[place]] = await this.primary.read(statementOf(WRITTEN), []);
      this.marks = [...this.marks.filter((mark) => mark.at > at - replicaLagMs), { at, place: BigInt(place ?? 0) }];
      for (const replica of this.replicas) {
        void replica.look(this.marks).then(() => replica.tell(replicaLagMs));
      }
    } catch {
      // Without a primary nothing is known, and soon every replica is too old; what else is wrong, others say.
      for (const replica of this.replicas) replica.tell(replicaLagMs);
    } finally {
      this.isLooking = false;
    }
  }

  private assertUsable(): Promise<void> {
    const late = this.states().replicas.filter(({ lag }) => lag > this.config.replicaLagMs);
    if (late.length === 0) return Promise.resolve();
    return Promise.reject(new Error(`${late.map(({ name }) => name).join(', ')} cannot be read from`));
  }
}

/** Whether the primary may know better. */
function isToBeAskedAgain(error: unknown): boolean {
  if (error instanceof Problem) return NOT_THERE.has(error.status);
  const state = sqlState(error);
  return state === undefined || OF_THE_SERVER.test(state);
}
