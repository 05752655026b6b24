import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isGivenUp, savepoint } from '@app/shared/database';
import { toProblem } from '@app/shared/errors';
import { RecurringSweep } from '@app/shared/job';
import { requesterOf } from '../run/requester';
import { RunService } from '../run/run.service';
import { ReportSchedule } from './report-schedule.entity';
import { dueAfter, runOf } from './report-schedule.service';

const DUE = `SELECT id FROM report_schedule WHERE active AND due_at <= now() ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED`;

/** What fails by no fault of its own is tried again after so many milliseconds. */
const PATIENCE = 5 * 60_000;

/** What is kept of a schedule that was due. */
type Outcome = Partial<Pick<ReportSchedule, 'active' | 'dueAt' | 'lastRunId' | 'lastRunAt' | 'error'>>;

/** Orders what is due. */
@Injectable()
export class ScheduleClock {
  private readonly logger = new Logger('Schedules');

  constructor(private readonly runs: RunService) {}

  /**
   * One schedule, and it is out of the way of the others, whatever becomes of it. What cannot be ordered, since rights have
   * changed or too much waits, is noted, and tried at its next time; one that is never due rests.
   */
  @RecurringSweep({ name: 'reports.schedules', every: '1 minute' })
  async orderDue(manager: EntityManager): Promise<boolean> {
    const [due] = await manager.query<{ id: string }[]>(DUE);
    if (!due) return false;
    const schedule = await manager.findOneByOrFail(ReportSchedule, due);
    const said = await this.strike(schedule, manager);
    await manager.update(ReportSchedule, due, { ...said, version: schedule.version + 1 });
    return true;
  }

  /** Orders one. @returns what is to be kept of that */
  private async strike(schedule: ReportSchedule, manager: EntityManager): Promise<Outcome> {
    const next = nextOf(schedule);
    if (!(next instanceof Date)) return { active: false, error: next.message };
    try {
      const lastRunId = await savepoint(manager, (own) => this.order(schedule, own));
      return { dueAt: next, lastRunId, lastRunAt: new Date(), error: null };
    } catch (error) {
      // The whole is run again.
      if (isGivenUp(error)) throw error;
      const { status, message } = toProblem(error);
      const said = message.slice(0, 2000);
      if (status < 500) return { dueAt: next, error: said };
      this.logger.error(`${schedule.id}: ${(error as Error).stack ?? message}`);
      return { dueAt: new Date(Math.min(next.getTime(), Date.now() + PATIENCE)), error: said };
    }
  }

  private async order(schedule: ReportSchedule, manager: EntityManager): Promise<string> {
    const actor = await requesterOf(manager, schedule);
    return (await this.runs.enqueue(manager, await this.runs.checked(await runOf(schedule), actor), actor)).id;
  }
}

/** When it is due next, or why it never is. */
function nextOf(schedule: ReportSchedule): Date | Error {
  try {
    return dueAfter(schedule, new Date());
  } catch (error) {
    return error as Error;
  }
}
