import { TooManyRequests } from '@app/shared/errors';
import type { Counter } from './counters';

/** So many attempts per key and window, each counted before it is made, so that many at once cannot slip through. */
export class AttemptLimit {
  /** @param most attempts in a window of the counter; 0 for no limit */
  constructor(
    private readonly counter: Counter,
    private readonly most: number,
  ) {}

  /**
   * Counts an attempt.
   *
   * @throws TooManyRequests when there have been too many; the window does not grow longer by it
   */
  async begin(key: string): Promise<void> {
    if (this.most === 0) return;
    const { count, endsIn } = await this.counter.add(key, 1);
    if (count <= this.most) return;
    throw new TooManyRequests('There were too many attempts; try again later', Math.max(1, Math.ceil(endsIn / 1000)));
  }

  /** Takes an attempt back that was none to count. */
  async forgive(key: string): Promise<void> {
    if (this.most > 0) await this.counter.add(key, -1);
  }
}
