import { setImmediate as breath } from 'node:timers/promises';
import type { BulkTable } from './bulk-table';

/**
 * Rows of several tables on their way, while the next ones are made: tables are told in the order in which they refer to each other, and
 * all rows that were there at one time go together.
 */
export class Convoy {
  private sent: Promise<void> = Promise.resolve();

  constructor(private readonly tables: readonly Pick<BulkTable<never>, 'take'>[]) {}

  /** Sends what has come together since, as soon as what was sent before has arrived. */
  async send(): Promise<void> {
    await this.sent;
    const loads = this.tables.map((table) => table.take());
    this.sent = deliver(loads);
    // Whoever waits next is told.
    this.sent.catch(() => undefined);
    await breath();
  }

  /** Lets the connection write while rows are made. */
  pause(): Promise<void> {
    return breath();
  }

  /** Sends the rest, and waits until all of it has arrived. */
  async end(): Promise<void> {
    await this.send();
    await this.sent;
  }
}

async function deliver(loads: readonly (() => Promise<void>)[]): Promise<void> {
  for (const load of loads) await load();
}
