import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { isGivenUp, transact } from '@app/shared/database';
import { toProblem } from '@app/shared/errors';
import { JobOutbox } from '../job.outbox';
import { JobProcessor } from '../job.processor';
import { type Declared, declaredOn, type Due, type Sweep } from './recurring';
import { describeRule, nextDue, type Rule } from './rule';

/** The longest pause between two looks at the clock, and the shortest. */
const LONGEST_MS = 5000;
const SHORTEST_MS = 50;

/** Waits after a failure, longer each time, and at most so long. */
const BACKOFF = `least(interval '10 seconds' * power(2, least(failures, 10)), interval '10 minutes')`;

// A job that is not over yet is not ordered again: the due time waits for it, and all that have passed by then are one.
const TAKE = `
  SELECT name, due_at AS "dueAt", now() AS now FROM recurrence
  WHERE name = ANY ($1) AND due_at <= now()
    AND NOT EXISTS (SELECT FROM job WHERE job.id = recurrence.job_id AND job.state IN ('waiting', 'active'))
  ORDER BY due_at, name LIMIT 1 FOR UPDATE SKIP LOCKED`;

const MOVE_ON = `
  UPDATE recurrence SET version = version + 1, updated_at = now(), last_run_at = now(), failures = 0, error = NULL,
    due_at = $2, job_id = coalesce($3, job_id)
  WHERE name = $1`;

const FAIL = `
  UPDATE recurrence SET version = version + 1, updated_at = now(), failures = failures + 1, error = $3,
    due_at = now() + ${BACKOFF}
  WHERE name = $1 AND due_at = $2`;

// By a process that does not know it, once nobody else has run it for a day: it is declared no more.
const FORGET = `DELETE FROM recurrence WHERE name <> ALL ($1) AND due_at < now() - interval '1 day'`;

const PAUSE = `
  SELECT ceil(extract(epoch FROM min(due_at) - now()) * 1000)::integer AS pause FROM recurrence
  WHERE name = ANY ($1) AND due_at > now() AND due_at < now() + interval '1 minute'`;

/** What a run has left: the id of a job that does the work, or whether there is more to do at once. */
interface Outcome {
  jobId?: string;
  isUnfinished?: boolean;
}

interface Work {
  rule: Rule;
  run: (manager: EntityManager, due: Due) => Promise<Outcome>;
}

interface Taken extends Due {
  name: string;
  /** By the clock of the database, which all processes share. */
  now: Date;
}

/**
 * Does what recurs when it is due, or hands it to a queue, in the processes that know how: those that have its provider. When
 * something is due next is a row in the database, moved on in the transaction of the run, so that it runs once per due
 * time however many processes look, and what was missed while none did is made up for once.
 */
@Injectable()
export class Scheduler implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Schedule');
  private works: ReadonlyMap<string, Work> = new Map();
  private timer?: NodeJS.Timeout;
  private looking = Promise.resolve();
  private isKnown = false;
  private isStopping = false;
  private lastError = '';

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly discovery: DiscoveryService,
    private readonly outbox: JobOutbox,
  ) {}

  /** @throws Error when a rule makes no sense, two have one name, or nobody knows how to do a job */
  onModuleInit(): void {
    this.works = this.discover();
  }

  onApplicationBootstrap(): void {
    if (this.works.size > 0) this.lookIn(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private discover(): ReadonlyMap<string, Work> {
    const works = new Map<string, Work>();
    const types = new Set<object>();
    for (const { instance } of this.discovery.getProviders() as { instance: object | null }[]) {
      if (!instance || types.has(instance.constructor)) continue;
      types.add(instance.constructor);
      for (const declared of declaredOn(instance.constructor)) {
        const { name } = declared.recurring;
        if (works.has(name)) throw new Error(`Two things recur under the name ${name}`);
        nextDue(declared.recurring, new Date());
        works.set(name, { rule: declared.recurring, run: this.runOf(declared, instance) });
      }
    }
    return works;
  }

  private runOf({ recurring: { name }, method }: Declared, provider: object): Work['run'] {
    if (method !== undefined) {
      const sweep = (provider as Record<string, Sweep>)[method].bind(provider);
      return async (manager, due) => ({ isUnfinished: (await sweep(manager, due)) === true });
    }
    if (!(provider instanceof JobProcessor) || !provider.knows(name)) {
      throw new Error(`${provider.constructor.name} has no handler for the recurring job ${name}`);
    }
    return async (manager, { dueAt }) => ({
      jobId: await this.outbox.enqueue(manager, {
        queue: provider.worker.name,
        name,
        data: { dueAt: dueAt.toISOString() },
        requesterId: null,
      }),
    });
  }

  private lookIn(milliseconds: number): void {
    if (this.isStopping) return;
    this.timer = setTimeout(() => {
      this.looking = this.look().then((pause) => this.lookIn(pause));
    }, milliseconds);
  }

  /** Does all that is due. @returns when to look again, in milliseconds */
  private async look(): Promise<number> {
    try {
      if (!this.isKnown) await this.introduce();
      while (!this.isStopping && (await this.runOne()));
      this.lastError = '';
      const [{ pause }] = await this.dataSource.query<[{ pause: number | null }]>(PAUSE, [this.names]);
      return Math.max(SHORTEST_MS, Math.min(pause ?? LONGEST_MS, LONGEST_MS));
    } catch (error) {
      const { message } = error as Error;
      if (message !== this.lastError) this.logger.warn(`Nothing recurs at present: ${message}`);
      this.lastError = message;
      return LONGEST_MS;
    }
  }

  /** Adds what the database has not heard of, starts anew what has another rule than before, and forgets what nobody declares. */
  private async introduce(): Promise<void> {
    await this.dataSource.query(FORGET, [this.names]);
    const known = await this.dataSource.query<(Taken & { rule: string })[]>(
      'SELECT name, rule, now() AS now FROM recurrence',
    );
    const [{ now }] = known.length > 0 ? known : await this.dataSource.query<[Taken]>('SELECT now() AS now');
    for (const [name, { rule }] of this.works) {
      const words = describeRule(rule);
      if (known.some((row) => row.name === name && row.rule === words)) continue;
      await this.dataSource.query(
        `INSERT INTO recurrence (id, name, rule, due_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (name) DO UPDATE SET rule = excluded.rule, due_at = excluded.due_at,
           version = recurrence.version + 1, updated_at = now() WHERE recurrence.rule <> excluded.rule`,
        [uuid(), name, words, nextDue(rule, now)],
      );
    }
    this.isKnown = true;
  }

  /** Takes what is due for the longest time, and runs it. @returns false when nothing is due */
  private async runOne(): Promise<boolean> {
    let taken: Taken | undefined;
    try {
      return await transact(this.dataSource, async (manager) => {
        [taken] = await manager.query<Taken[]>(TAKE, [this.names]);
        if (!taken) return false;
        await manager.query('SAVEPOINT run');
        try {
          await this.run(manager, taken);
        } catch (error) {
          if (isGivenUp(error)) throw error;
          // While the row is locked: another process would run it at once, and nobody would hear of the failure.
          await manager.query('ROLLBACK TO SAVEPOINT run');
          await this.fail(manager, taken, error);
        }
        return true;
      });
    } catch (error) {
      if (!taken) throw error;
      await this.fail(this.dataSource, taken, error);
      return true;
    }
  }

  private async run(manager: EntityManager, taken: Taken): Promise<void> {
    const { rule, run } = this.works.get(taken.name) as Work;
    const { jobId, isUnfinished } = await run(manager, taken);
    const dueAt = isUnfinished ? taken.now : nextDue(rule, taken.now);
    await manager.query(MOVE_ON, [taken.name, dueAt, jobId]);
  }

  private async fail(by: EntityManager | DataSource, { name, dueAt }: Taken, error: unknown): Promise<void> {
    this.logger.error(`${name}: ${(error as Error).stack ?? String(error)}`);
    await by.query(FAIL, [name, dueAt, toProblem(error).message]);
  }

  private get names(): string[] {
    return [...this.works.keys()];
  }
}
