import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
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
    const subject = await this.orders.subject(body, caller.actor);
    const { format = 'csv', compression = 'none' } = body;
    return this.resources.write(caller, (manager) =>
      this.enqueue(manager, { ...subject, format, compression }, caller),
    );
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
      const { definition, parameters, list, filter, sort, q, fields, format, compression } = run;
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
      return this.enqueue(manager, { ...subject, format, compression }, caller);
    });
  }

  private async enqueue(
    manager: EntityManager,
    run: RunSubject & Pick<ReportRun, 'format' | 'compression'>,
    caller: Caller,
  ): Promise<Answer> {
    const { actor } = caller;
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
    const { text, headers } = await this.answer(id, { manager, caller });
    return new Answer(text, { ...headers, location: `/v1/jobs/${jobId}` });
  }
}
