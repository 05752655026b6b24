import { performance } from 'node:perf_hooks';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { Unavailable } from '@app/shared/errors';
import { RequestClient } from './request-client';
import { currentProfile, watchQueries } from '@app/shared/profiling';

type Callback = (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void;

/** Who waits for a connection, and since when. */
interface Wait {
  readonly since: number;
  readonly callback: Callback;
}

/** How much of the mean the newest use of a connection is. */
const WEIGHT = 0.1;

/** A use that was longer than this, in milliseconds, says nothing of those that wait now. */
const LONGEST_USE = 10_000;

const RETRY_AFTER = 1;

export interface RequestPoolConfig extends PoolConfig {
  max: number;
  /** For a connection, in milliseconds. */
  longestWait: number;
}

/**
 * A pool that says no in time: nobody waits for a connection for too long, and who would have to is refused at once, so that
 * the queue stays as short as it can be worked off. How long that would be is known from how long connections are in use, and from
 * how long others wait already.
 */
export class RequestPool extends Pool {
  private readonly most: number;
  private readonly longestWait: number;
  /** Those who wait, the first one first. */
  private readonly waiting = new Set<Wait>();
  /** One for all: each would be made and undone thousands of times a second. */
  private alarm: NodeJS.Timeout | undefined;
  private readonly acquiredAt = new WeakMap<PoolClient, number>();
  /** Milliseconds. */
  private meanUse = 0;

  constructor({ longestWait, ...config }: RequestPoolConfig) {
    super({ Client: RequestClient, ...config });
    this.most = config.max;
    this.longestWait = longestWait;
    this.on('connect', watchQueries);
    this.on('acquire', (client) => void this.acquiredAt.set(client, performance.now()));
    this.on('release', (_error, client) => this.learn(client));
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Callback): void;
  /** @throws Unavailable instead of a wait that would be too long */
  override connect(callback?: Callback): Promise<PoolClient> | void {
    if (!callback) return this.promise();
    const profile = currentProfile();
    if (profile) callback = waiting(callback, profile);
    if (this.totalCount < this.most || this.idleCount > 0) super.connect(callback);
    else if (this.isOverloaded()) refuse(callback);
    else this.wait(callback);
  }

  private promise(): Promise<PoolClient> {
    return new Promise((resolve, reject) => {
      this.connect((error, client) => {
        if (client) resolve(client);
        else reject(error ?? new Error('The pool gave no connection'));
      });
    });
  }

  private wait(callback: Callback): void {
    const wait: Wait = { since: performance.now(), callback };
    this.waiting.add(wait);
    if (!this.alarm) this.refuseIn(this.longestWait);
    super.connect((error: Error | undefined, client: PoolClient | undefined, release) => {
      if (this.waiting.delete(wait)) return callback(error, client, release);
      // Whom it is for has been refused; there may be none, and then nothing to give back.
      if (!client) return;
      // Not to use it is no use to learn from.
      this.acquiredAt.delete(client);
      release();
    });
  }

  private refuseIn(milliseconds: number): void {
    this.alarm = setTimeout(() => this.refuseLate(), milliseconds).unref();
  }

  /** Refuses those who have waited too long, and looks again when the next one will have. */
  private refuseLate(): void {
    this.alarm = undefined;
    const now = performance.now();
    for (const wait of this.waiting) {
      const left = wait.since + this.longestWait - now;
      if (left > 0) {
        return this.refuseIn(left);
      }
      this.waiting.delete(wait);
      refuse(wait.callback);
    }
  }

  private isOverloaded(): boolean {
    const expected = (this.meanUse * (this.waiting.size + 1)) / this.most;
    const [first] = this.waiting;
    return expected > this.longestWait || (first !== undefined && performance.now() - first.since > this.longestWait);
  }

  private learn(client: PoolClient): void {
    const since = this.acquiredAt.get(client);
    if (since === undefined) return;
    const use = performance.now() - since;
    this.meanUse += WEIGHT * (Math.min(use, LONGEST_USE) - this.meanUse);
  }
}

/** Tells a profile how long somebody has waited for a connection. */
function waiting(callback: Callback, profile: NonNullable<ReturnType<typeof currentProfile>>): Callback {
  const since = performance.now();
  return (error, client, done) => {
    profile.add('wait', since);
    callback(error, client, done);
  };
}

function refuse(callback: Callback): void {
  const problem = new Unavailable('Too many requests wait for the database', RETRY_AFTER, [], { code: 'overloaded' });
  callback(problem, undefined, () => undefined);
}
