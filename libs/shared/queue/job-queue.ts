import { Logger } from '@nestjs/common';
import { Queue, type QueueOptions } from 'bullmq';
import { atMost } from './at-most';
import { reportErrors } from './report-errors';

/** How long a starting process waits for Redis before it goes on without. */
const CONNECT_MS = 2000;
const DISCONNECT_MS = 1000;

/** The queue of BullMQ, with its errors logged and an end that does not depend on the server. */
export class JobQueue extends Queue {
  private readonly connected = new Promise<void>((resolve) => this.backend.once('ready', resolve));

  constructor(name: string, options: QueueOptions) {
    super(name, options);
    reportErrors(this, new Logger(`Queue ${name}`));
  }

  /**
   * Waits until jobs can be added, but not for ever for a Redis that is away.
   *
   * @throws Error when the queue lives in PostgreSQL and that cannot be used
   */
  async connect(): Promise<void> {
    await this.waitUntilReady();
    await atMost(CONNECT_MS, this.connected);
  }

  /** Ends the connection without a farewell to Redis, which would be an error when that is away. */
  override async close(): Promise<void> {
    this.closing ??= atMost(DISCONNECT_MS, this.backend.close(true)).then(() => undefined);
    await super.close();
  }
}
