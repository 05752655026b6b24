import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { FileContents } from '@app/minor';
import { JobConfig } from '@app/shared/config';
import { BadRequest, Conflict, Problem, ValidationFailed } from '@app/shared/errors';
import { fitImport, type Importable, parseImportMap } from '@app/shared/import';
import { JobOutbox, type JobState } from '@app/shared/job';
import { Answer, type Caller, Resources, ResourceService } from '@app/shared/resource';
import { IMPORT_JOB, REPORTS_QUEUE } from '../reports.queue';
import { assertQuota } from '../run/run-quota';
import type { CreateImportRun } from './import-run.dto';
import { ImportRun } from './import-run.entity';
import { importables } from './importables';

/** How long an import is kept. */
const DAYS = 7;

/** Takes orders for imports, and shows them. */
@Injectable()
export class ImportRunService extends ResourceService<ImportRun> {
  constructor(
    resources: Resources,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly files: FileContents,
    private readonly outbox: JobOutbox,
    private readonly config: JobConfig,
  ) {
    super(ImportRun, resources);
  }

  /**
   * Orders an import: the map is fitted to the file at once, the rows are looked at by a job.
   *
   * @throws ValidationFailed, NotFound for what there is not
   * @throws BadRequest for a map that does not fit, and for what is no CSV
   */
  async order(
    { list, fileId, map = {}, atomic = true, dryRun = true }: CreateImportRun,
    caller: Caller,
  ): Promise<Answer> {
    const importable = importableOf(list);
    const rules = mapOf(map);
    const { bytes } = await this.files.open(fileId, caller.actor);
    const fitted = await fitImport(this.dataSource, importable, rules, bytes).catch(below('/map'));
    return this.resources.write(caller, async (manager) => {
      const id = uuid();
      const requesterId = caller.actor.id as string;
      const jobId = await this.enqueue(manager, id, requesterId);
      await manager.insert(ImportRun, {
        ...{ id, list, atomic, dryRun, fileId, requesterId, jobId },
        map: { ...fitted.map, ...fitted.format },
        unreadColumns: fitted.unread.slice(0, 1000).map((name) => name.slice(0, 200)),
        expiresAt: new Date(Date.now() + DAYS * 24 * 60 * 60 * 1000),
      });
      return this.accepted(id, jobId, manager, caller);
    });
  }

  /**
   * Has a dry run happen, or an import that has failed once more.
   *
   * @throws NotFound
   * @throws Conflict unless the dry run is done and has no errors, or may leave out what is wrong; Problem 410
   */
  apply(id: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      await this.load(id, write);
      const run = await manager.findOneOrFail(ImportRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
      await assertApplicable(run, manager);
      const jobId = await this.enqueue(manager, id, caller.actor.id as string);
      const after = Object.assign(manager.create(ImportRun, run), { jobId, dryRun: false, version: run.version + 1 });
      await manager.update(ImportRun, id, { jobId, dryRun: false, version: after.version });
      await this.record({ action: 'updated', before: run, after }, write);
      return this.accepted(id, jobId, manager, caller);
    });
  }

  private async enqueue(manager: EntityManager, importRunId: string, requesterId: string): Promise<string> {
    await assertQuota(manager, requesterId, this.config.runsPerAccount);
    const order = { queue: REPORTS_QUEUE, name: IMPORT_JOB, data: { importRunId }, requesterId };
    return this.outbox.enqueue(manager, order);
  }

  private async accepted(id: string, jobId: string, manager: EntityManager, caller: Caller): Promise<Answer> {
    const { text, headers } = await this.answer(id, { manager, caller });
    return new Answer(text, { ...headers, location: `/v1/jobs/${jobId}` });
  }
}

function importableOf(list: string): Importable {
  const importable = importables.find(({ path }) => path === list);
  if (importable) return importable;
  const [message, suggestions] = [`There is nothing to import at ${list}`, importables.map(({ path }) => path)];
  throw new ValidationFailed([{ pointer: '/list', code: 'unknownList', message, suggestions }]);
}

function mapOf(map: object): ReturnType<typeof parseImportMap> {
  try {
    return parseImportMap(map);
  } catch (error) {
    return below('/map')(error);
  }
}

/** Mistakes of a part of a body are told as those of the body. */
const below =
  (place: string) =>
  (error: unknown): never => {
    if (!(error instanceof BadRequest)) throw error;
    const errors = error.errors.map((each) => ({ ...each, pointer: `${place}${each.pointer}` }));
    throw new BadRequest(error.message, errors, { code: error.code });
  };

async function assertApplicable(
  { appliedAt, expiresAt, dryRun, jobId, atomic, errorCount }: ImportRun,
  manager: EntityManager,
): Promise<void> {
  if (appliedAt) throw new Conflict('It was applied already');
  if (expiresAt <= new Date()) throw new Problem(410, 'The import is not kept any longer; order it anew');
  const [{ state }] = await manager.query<[{ state: JobState }]>('SELECT state FROM job WHERE id = $1', [jobId]);
  const isDone = dryRun ? state === 'succeeded' : state !== 'waiting' && state !== 'active';
  if (!isDone) throw new Conflict(`Its ${dryRun ? 'dry run' : 'job'} is ${state}`);
  if (dryRun && atomic && errorCount) {
    const message = `${errorCount} errors: correct the file, or order it with atomic: false`;
    throw new Conflict(message, [], { code: 'import_has_errors' });
  }
}
