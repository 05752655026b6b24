import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { DatabaseConfig } from '@app/shared/config';
import { databaseUrl } from '@app/shared/database';
import { JobRelay } from './job.relay';

const CHANNEL = 'job';

/** Pause before a lost connection is made again. */
const PAUSE_MS = 1000;

/** Tells the processes that know a queue, once the transaction is committed, that there are jobs to be sent to it. */
export async function announce(manager: EntityManager, queue: string): Promise<void> {
  await manager.query('SELECT pg_notify($1, $2)', [CHANNEL, queue]);
}

/**
 * Hears of jobs that were written by processes without their queue, such as commands, so that they are sent at once. What is
 * said while the connection is lost is not lost: the relay looks when it is back, and by its sweep meanwhile.
 */
@Injectable()
export class JobListener implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Jobs');
  private readonly stopped = new AbortController();
  private listening = Promise.resolve();

  constructor(
    private readonly config: DatabaseConfig,
    private readonly relay: JobRelay,
  ) {}

  onApplicationBootstrap(): void {
    this.listening = this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped.abort();
    await this.listening;
  }

  private async listen(): Promise<void> {
    const { signal } = this.stopped;
    let isLost = false;
    while (!signal.aborted) {
      try {
        await this.listenOnce(signal);
      } catch (error) {
        if (!isLost) this.logger.warn(`Not listening for jobs: ${(error as Error).message}`);
      }
      isLost = true;
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Listens until the connection is lost or the process stops. */
  private async listenOnce(signal: AbortSignal): Promise<void> {
    const client = new Client({
      connectionString: databaseUrl(this.config),
      connectionTimeoutMillis: this.config.connectTimeoutMs,
      application_name: 'tradepost listen',
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve, reject) => {
      client.on('error', reject).on('end', resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    // It may be lost before anybody waits for that.
    ended.catch(() => undefined);
    client.on('notification', ({ payload = '' }) => {
      if (this.relay.knows(payload)) this.relay.kick();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.relay.kick();
      await ended;
    } finally {
      client.end().catch(() => undefined);
    }
  }
}
