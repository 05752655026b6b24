import { performance } from 'node:perf_hooks';
import type { Logger } from '@nestjs/common';
import type { DatabaseConfig } from '@app/shared/config';
import { TextPool } from '../read-pool';
import { statementOf } from '../statement-of';
import { caughtUpTo, type Mark, REPLAYED } from './mark';

/** A server that follows the primary, and how far it has come. */
export class Replica {
  /** Host and port. */
  readonly name: string;
  readonly pool: TextPool;
  private moment = -Infinity;
  private isLooking = false;
  /** Why it is not read from, as it was last said. */
  private complaint = '';

  constructor(
    config: DatabaseConfig,
    readonly url: string,
    private readonly logger: Logger,
  ) {
    this.name = new URL(url).host;
    this.pool = new TextPool(config, url, 'tradepost replica');
  }

  /** Milliseconds of the clock of `performance`: everything that was committed until then is there. */
  get caughtUpTo(): number {
    return this.moment;
  }

  /** Asks how far it has come; a server that does not answer is asked no second time meanwhile. */
  async look(marks: readonly Mark[]): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      const [[place]] = await this.pool.read(statementOf(REPLAYED), []);
      if (place === null) this.complain('it is no replica, or it was promoted');
      else this.moment = Math.max(this.moment, caughtUpTo(BigInt(place), marks));
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      this.complain(message || code || 'no answer');
    } finally {
      this.isLooking = false;
    }
  }

  /** Says when it begins and when it ceases to be read from. */
  tell(lagMs: number): void {
    const lag = performance.now() - this.moment;
    if (lag <= lagMs) {
      if (this.complaint !== '') this.logger.log(`The replica ${this.name} is read from again`);
      this.complaint = '';
    } else if (this.complaint === '') this.complain(`it is more than ${lagMs} ms behind`);
  }

  private complain(reason: string): void {
    if (this.complaint === '') this.logger.warn(`The replica ${this.name} is not read from: ${reason}`);
    this.complaint = reason;
    this.moment = -Infinity;
  }
}
