import { LRUCache } from 'lru-cache';
import type { Counter } from './counters';

/** How a client stands with a limit. */
export interface Standing {
  isAllowed: boolean;
  /** How many are left in this window, as far as this process knows. */
  remaining: number;
  /** Seconds until the window ends. */
  reset: number;
}

interface Lease {
  /** What this process may still admit without asking. */
  own: number;
  /** What all processes may still take after it. */
  others: number;
  /** Milliseconds since the epoch. */
  endsAt: number;
}

/** So many clients are remembered; of the one forgotten, a lease is lost. */
const CLIENTS = 50_000;

/** A lease is a hundredth of the limit, and at most so much. */
const LARGEST_LEASE = 50;

/**
 * So many requests per key and window. A process takes from the shared counter a few at a time and admits them without
 * asking again, so that one request in fifty pays for the counting, and those of a client that is over its limit none. All
 * processes together never admit more than the limit; each may leave a hundredth of it unused.
 */
export class RateLimit {
  private readonly leases = new LRUCache<string, Lease>({ max: CLIENTS });
  private readonly renewals = new Map<string, Promise<void>>();
  private readonly step: number;

  /** @param most requests in a window of the counter */
  constructor(
    private readonly counter: Counter,
    private readonly most: number,
  ) {
    this.step = Math.max(1, Math.min(LARGEST_LEASE, Math.floor(most / 100)));
  }

  /** Counts one request. A promise only where the counter has to be asked. */
  take(key: string): Standing | Promise<Standing> {
    const lease = this.leases.get(key);
    const now = Date.now();
    if (!lease || now >= lease.endsAt || (lease.own === 0 && lease.others > 0)) return this.renew(key);
    const isAllowed = lease.own > 0;
    if (isAllowed) lease.own--;
    return { isAllowed, remaining: lease.own + lease.others, reset: Math.ceil((lease.endsAt - now) / 1000) };
  }

  /** Whoever comes while the counter is being asked waits for the same answer. */
  private async renew(key: string): Promise<Standing> {
    let renewal = this.renewals.get(key);
    if (!renewal) {
      renewal = this.ask(key).finally(() => this.renewals.delete(key));
      this.renewals.set(key, renewal);
    }
    await renewal;
    return this.take(key);
  }

  private async ask(key: string): Promise<void> {
    const { count, endsIn } = await this.counter.add(key, this.step);
    const before = this.most - (count - this.step);
    const own = Math.max(0, Math.min(this.step, before));
    this.leases.set(key, { own, others: Math.max(0, this.most - count), endsAt: Date.now() + Math.max(endsIn, 1) });
  }
}
