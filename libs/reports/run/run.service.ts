import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '@app/shared/auth';
import { JobConfig } from '@app/shared/config';
import { NotFound } from '@app/shared/errors';
import { JobOutbox } from '@app/shared/job';
import { levelName } from '@app/shared/model';
import { Answer, type Caller, Resources, ResourceService } from '@app/shared/resource';
import { REPORTS_QUEUE, RUN_JOB } from '../reports.queue';
import type { CreateRun } from './run.dto';
import { endingOf, ReportRun } from './run.entity';
import { RunOrder, type RunSubject } from './run-order';
import { assertQuota } from './run-quota';

/** What a run is of, and what it makes. */
export type OrderedRun = RunSubject & Pick<ReportRun, 'format' | 'compression' | 'mailed'>;

/** How long a file is kept. */
const DAYS = 7;

/** Takes orders for runs, and shows them. */
@Injectable()
export class RunService extends ResourceService<ReportRun> {
  constructor(
    resources: Resources,
    private readonly outbox: JobOutbox,
    private readonly orders: RunOrder,
    private readonly config: JobConfig,
  ) {
    super(ReportRun, resources);
  }

  /**
   * Orders a run: the row, and the job that does it, in one transaction.
   *
   * @throws ValidationFailed, Forbidden, BadRequest, QueryError as the report or the list itself would
   * @throws TooManyRequests when too many runs of the account are not done yet
   */
  async order(body: CreateRun, caller: Caller): Promise<Answer> {
    const run = await this.checked(body, caller.actor);
    return this.resources.write(caller, (manager) => this.answerTo(run, manager, caller));
  }

  /**
   * Orders the same once more, with the rights that the caller has now.
   *
   * @throws NotFound, and what {@link order} throws
   */
  repeat(id: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const rights = await this.resources.rightsTo(ReportRun, id, caller.actor, manager);
      const run = rights === 'none' ? null : await manager.findOneBy(ReportRun, { id });
      if (!run) throw new NotFound(`There is no ReportRun with the id ${id}`);
      const { definition, parameters, list, filter, sort, q, fields, format, compression, mailed } = run;
      const parsed = (text: string | null): unknown => (text === null ? undefined : JSON.parse(text));
      const subject = await this.orders.subject(
        definition === null
          ? {
              list: list ?? '',
              filter: parsed(filter),
              sort: parsed(sort),
              q: q ?? undefined,
              fields: fields ?? undefined,
            }
          : { definition, parameters },
        caller.actor,
      );
      return this.answerTo({ ...subject, format, compression, mailed }, manager, caller);
    });
  }

  /** What a body orders, once it is known to make sense. @throws as {@link order} */
  async checked(body: CreateRun, actor: Actor): Promise<OrderedRun> {
    const { format = 'csv', compression = 'none', mailed = false } = body;
    return { ...(await this.orders.subject(body, actor)), format, compression, mailed };
  }

  /**
   * Writes a run down, and the job that does it, for whoever it is for.
   *
   * @throws TooManyRequests
   */
  async enqueue(manager: EntityManager, run: OrderedRun, actor: Actor): Promise<{ id: string; jobId: string }> {
    const id = uuid();
    const requesterId = actor.id as string;
    await assertQuota(manager, requesterId, this.config.runsPerAccount);
    const jobId = await this.outbox.enqueue(manager, {
      queue: REPORTS_QUEUE,
      name: RUN_JOB,
      data: { runId: id },
      requesterId,
    });
    const name = (run.definition ?? run.list ?? '').replaceAll('/', '-');
    await manager.insert(ReportRun, {
      ...run,
      id,
      level: levelName(actor.level),
      fileName: `${name}-${new Date().toISOString().slice(0, 10)}${endingOf(run)}`,
      requesterId,
      expiresAt: new Date(Date.now() + DAYS * 24 * 60 * 60 * 1000),
      jobId,
    });
    return { id, jobId };
  }

  private async answerTo(run: OrderedRun, manager: EntityManager, caller: Caller): Promise<Answer> {
    const { id, jobId } = await this.enqueue(manager, run, caller.actor);
    const { text, headers } = await this.answer(id, { manager, caller });
    return new Answer(text, { ...headers, location: `/v1/jobs/${jobId}` });
  }
}
