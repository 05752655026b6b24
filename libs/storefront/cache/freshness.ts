import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { StorefrontConfig } from '@app/shared/config';
import { ReadPool } from '@app/shared/database';
import { LOOK } from './look';

/** Stands for all channels, where slugs stand for one each. */
const ALL = '';

/** Before everything that was ever changed. */
const BEGINNING = '1:1:';

/** Milliseconds after which changes may have been forgotten (`ChangeCleaning`), so that nothing is known. */
const LONGEST_PAUSE_MS = 60_000;

const STATEMENT = { name: hash('sha1', LOOK, 'base64url'), text: LOOK };

/** Where the clock of a channel stands: it goes on when something that it shows has changed. */
interface Clock {
  epoch: number;
  /** Milliseconds of the database's clock, by which that was known. */
  since: number;
}

const BEFORE: Clock = { epoch: 0, since: 0 };

/**
 * Knows whether what channels show is as it was. Nobody is told of changes, which would have to wait for each other for it
 * (`docs/decisions/0111`): they are written down by the transactions that make them, and looked up by one statement, at most
 * so often as `STOREFRONT_CACHE_MS` says, and only while somebody asks.
 */
@Injectable()
export class Freshness {
  readonly isOn: boolean;
  private readonly clocks = new Map<string, Clock>();
  private snapshot = BEGINNING;
  /** When the last look began, by the clock of the process; what it has found counts until then. */
  private lookedAt = -Infinity;
  private until = -Infinity;
  /** The same by the database's clock. */
  private seenAt = 0;
  /** When something begins or ends by itself, by slug. */
  private turns = new Map<string, number>();
  private looking: Promise<void> | undefined;

  constructor(
    private readonly config: StorefrontConfig,
    private readonly pool: ReadPool,
  ) {
    this.isOn = config.cacheMs > 0;
  }

  /** Whether what is known is so new that it counts. */
  isKnown(): boolean {
    return performance.now() < this.until;
  }

  /** Looks what has changed, unless that is known, once, however long that takes. Who asks meanwhile waits for the same look. */
  async know(): Promise<void> {
    if (!this.isKnown()) await (this.looking ??= this.look().finally(() => (this.looking = undefined)));
  }

  /** Of the same channel, two answers are of the same time where their epochs are the same. */
  epochOf(channel: string): number {
    return this.clockOf(ALL).epoch + this.clockOf(channel).epoch;
  }

  /** The moment of the database's clock that all has been seen of. */
  get moment(): number {
    return this.seenAt;
  }

  /** What was read before that moment of the database's clock may be old. */
  changedAt(channel: string): number {
    return Math.max(this.clockOf(ALL).since, this.clockOf(channel).since);
  }

  /** Milliseconds until something begins or ends in a channel by itself. */
  remaining(channel: string): number {
    const turn = Math.min(this.turns.get(ALL) ?? Infinity, this.turns.get(channel) ?? Infinity);
    return turn - performance.now();
  }

  private clockOf(channel: string): Clock {
    return this.clocks.get(channel) ?? BEFORE;
  }

  private async look(): Promise<void> {
    const now = performance.now();
    const [row] = await this.pool.read(STATEMENT, [this.snapshot]);
    const [snapshot, began, ended, changed, turns] = row as [string, string, string, string, string];
    const forgotten = now - this.lookedAt > LONGEST_PAUSE_MS ? [ALL] : [];
    const turned = [...this.turns].filter(([, at]) => at <= now).map(([channel]) => channel);
    for (const channel of new Set([...forgotten, ...turned, ...(JSON.parse(changed) as string[])])) {
      this.clocks.set(channel, { epoch: this.clockOf(channel).epoch + 1, since: Number(ended) });
    }
    const remaining = Object.entries(JSON.parse(turns) as Record<string, number>);
    this.turns = new Map(remaining.map(([channel, milliseconds]) => [channel, now + milliseconds]));
    this.snapshot = snapshot;
    this.seenAt = Number(began);
    this.lookedAt = now;
    this.until = Math.min(now + this.config.cacheMs, ...this.turns.values());
  }
}
