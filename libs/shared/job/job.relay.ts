import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { Queue } from 'bullmq';
import { DataSource, type EntityManager, type EntitySubscriberInterface, type TransactionCommitEvent } from 'typeorm';

/** How often a process looks for jobs that were left behind. */
const SWEEP_MS = 5000;

/** So many jobs are taken at a time. */
const BATCH = 500;

/**
 * A job that was sent is looked after again after so long without a sign of life, and after twice as long each time, up to
 * sixteen times, since it may simply wait in a long queue.
 */
const LEASE = `interval '1 minute' * power(2, least(relays, 4))`;

const TAKE = `
  UPDATE job SET relays = relays + 1, relay_after = now() + ${LEASE}
  WHERE id IN (
    SELECT id FROM job WHERE state IN ('waiting', 'active') AND relay_after <= now() AND queue = ANY ($1)
    ORDER BY relay_after, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
  RETURNING id, queue, name, relays`;

/** What goes into the queue: the id of the row, and a name for people who look at the queue. */
interface Message {
  id: string;
  queue: string;
  name: string;
  relays: number;
}

/** Marks a transaction that has written jobs. */
const HAS_JOBS = 'hasJobs';

/**
 * Sends jobs to their queues once their transaction is committed: right after the commit, and, for what a crash or an
 * absent Redis has left behind, by a sweep of every process. Rows are taken on lease and sent afterwards, so that no
 * transaction waits for Redis; whoever dies in between only lets the lease run out. A job may be sent twice. The queue
 * knows it by its id, and the worker looks at the row before it begins.
 */
@Injectable()
export class JobRelay implements EntitySubscriberInterface, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Jobs');
  private readonly queues = new Map<string, Queue>();
  private timer?: NodeJS.Timeout;
  private sweeping?: Promise<void>;
  private isKicked = false;
  private lastError = '';

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly discovery: DiscoveryService,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[]) {
      if (instance instanceof Queue) this.queues.set(instance.name, instance as Queue);
    }
    this.dataSource.subscribers.push(this);
    this.timer = setInterval(() => this.kick(), SWEEP_MS);
    this.kick();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.queues.clear();
    await this.sweeping;
  }

  /** Whether jobs of that queue are sent from here. */
  knows(queue: string): boolean {
    return this.queues.has(queue);
  }

  /** Sends jobs as soon as the transaction is committed. */
  kickAfter({ queryRunner }: EntityManager): void {
    if (queryRunner?.isTransactionActive) queryRunner.data[HAS_JOBS] = true;
    else this.kick();
  }

  /** Called by TypeORM, also for savepoints. */
  afterTransactionCommit({ queryRunner }: TransactionCommitEvent): void {
    if (!queryRunner.data[HAS_JOBS] || queryRunner.isTransactionActive) return;
    delete queryRunner.data[HAS_JOBS];
    this.kick();
  }

  /** Looks for jobs to send, now or, if that is being done, once more after it. */
  kick(): void {
    this.isKicked = true;
    if (this.queues.size === 0) return;
    this.sweeping ??= this.sweep().finally(() => {
      this.sweeping = undefined;
      if (this.isKicked) this.kick();
    });
  }

  private async sweep(): Promise<void> {
    try {
      while (this.isKicked && this.queues.size > 0) {
        this.isKicked = false;
        const messages = await this.take();
        await Promise.all([...this.queues.values()].map((queue) => this.send(queue, messages)));
        this.isKicked ||= messages.length === BATCH;
      }
      this.lastError = '';
    } catch (error) {
      this.report(error as Error);
    }
  }

  private async take(): Promise<Message[]> {
    const [messages] = await this.dataSource.query<[Message[], number]>(TAKE, [[...this.queues.keys()]]);
    return messages;
  }

  private async send(queue: Queue, all: readonly Message[]): Promise<void> {
    const messages = all.filter((message) => message.queue === queue.name);
    if (messages.length === 0) return;
    try {
      const again = messages.filter(({ relays }) => relays > 1);
      const isGone = await Promise.all(again.map(({ id }) => forget(queue, id)));
      const toSend = [...messages.filter(({ relays }) => relays === 1), ...again.filter((_, index) => isGone[index])];
      if (toSend.length === 0) return;
      await queue.addBulk(toSend.map(({ id, name }) => ({ name, data: {}, opts: { jobId: id } })));
    } catch (error) {
      this.report(error as Error);
      // The next sweep tries again; it must not wait for the lease.
      const ids = messages.map(({ id }) => id);
      await this.dataSource.query('UPDATE job SET relay_after = now() WHERE id = ANY ($1)', [ids]);
    }
  }

  /** Says once what goes wrong again and again. */
  private report({ message }: Error): void {
    if (message !== this.lastError) this.logger.warn(`Jobs wait, they cannot be sent: ${message}`);
    this.lastError = message;
  }
}

/**
 * Whether the queue has nothing to do for a job that it was sent before: it has lost it, or it has done with it although
 * the row says otherwise. What it remembers of that is removed, or it would ignore the job.
 */
async function forget(queue: Queue, id: string): Promise<boolean> {
  const state = await queue.getJobState(id);
  if (state === 'completed' || state === 'failed') return (await queue.remove(id)) === 1;
  return state === 'unknown';
}
