import { Injectable } from '@nestjs/common';
import { BadRequest, validationPipe, ValidationFailed } from '@app/shared/errors';
import { nextDue } from '@app/shared/job';
import { levelName } from '@app/shared/model';
import { Resources, ResourceService, type Write } from '@app/shared/resource';
import { timeZoneError } from '../parameter/parameter';
import { TimeZones } from '../parameter/time-zones';
import { CreateRun } from '../run/run.dto';
import { RunOrder } from '../run/run-order';
import { ReportSchedule } from './report-schedule.entity';

const pipe = validationPipe();

/** Minutes are the finest: five fields, or words as in `@daily`, which say the same. */
const CRON = /^(\S+ ){4}\S+$/;

/** What says when it is due: a change of anything else moves nothing. */
const TIMING = ['cron', 'timeZone', 'active'] as const;

/** Keeps what is ordered again and again. */
@Injectable()
export class ReportScheduleService extends ResourceService<ReportSchedule> {
  constructor(
    resources: Resources,
    private readonly orders: RunOrder,
    private readonly zones: TimeZones,
  ) {
    super(ReportSchedule, resources);
  }

  /** @throws ValidationFailed, BadRequest for what could not be ordered now, or is never due */
  protected override async prepare(
    row: ReportSchedule,
    { caller: { actor } }: Write,
    before?: ReportSchedule,
  ): Promise<void> {
    if (!before) Object.assign(row, { requesterId: actor.id, level: levelName(actor.level) });
    await this.orders.subject(await runOf(row), actor).catch(below);
    if (before && TIMING.every((name) => row[name] === before[name])) return;
    const { timeZone = 'UTC' } = row;
    if (!(await this.zones.areAgreed(timeZone))) throw new ValidationFailed([timeZoneError('timeZone')]);
    row.dueAt = dueAfter(row, new Date());
  }
}

/** What a schedule orders. @throws ValidationFailed */
export const runOf = async ({ run }: Pick<ReportSchedule, 'run'>): Promise<CreateRun> =>
  (await Promise.resolve(pipe.transform(run, { type: 'body', metatype: CreateRun })).catch(below)) as CreateRun;

/** When it is due next. @throws ValidationFailed for a rule that makes no sense */
export function dueAfter({ cron, timeZone = 'UTC' }: Pick<ReportSchedule, 'cron' | 'timeZone'>, moment: Date): Date {
  try {
    if (!CRON.test(cron)) throw new Error(`${cron} makes no sense: it has to have five fields, as in 0 6 * * 1`);
    return nextDue({ cron, timeZone }, moment);
  } catch (error) {
    throw new ValidationFailed([{ pointer: '/cron', code: 'cron', message: (error as Error).message }]);
  }
}

/** Mistakes in what is ordered are told as those of the schedule. */
function below(error: unknown): never {
  if (!(error instanceof BadRequest)) throw error;
  const errors = error.errors.map((each) => ({ ...each, pointer: `/run/${each.pointer.replace(/^\//, '')}` }));
  throw new BadRequest(error.message, errors, { code: error.code });
}
