import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { savepoint } from '@app/shared/database';
import { toProblem } from '@app/shared/errors';
import { RecurringSweep } from '@app/shared/job';
import { requesterOf } from '../run/requester';
import { RunService } from '../run/run.service';
import { ReportSchedule } from './report-schedule.entity';
import { dueAfter, runOf } from './report-schedule.service';

const DUE = `SELECT id FROM report_schedule WHERE active AND due_at <= now() ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED`;

/** Orders what is due. */
@Injectable()
export class ScheduleClock {
  constructor(private readonly runs: RunService) {}

  /** One schedule: what cannot be ordered, since rights have changed or too much waits, is noted, and tried at its next time. */
  @RecurringSweep({ name: 'reports.schedules', every: '1 minute' })
  async orderDue(manager: EntityManager): Promise<boolean> {
    const [due] = await manager.query<{ id: string }[]>(DUE);
    if (!due) return false;
    const schedule = await manager.findOneByOrFail(ReportSchedule, due);
    const moved = { dueAt: dueAfter(schedule, new Date()), version: schedule.version + 1 };
    try {
      const lastRunId = await savepoint(manager, (own) => this.order(schedule, own));
      await manager.update(ReportSchedule, due, { ...moved, lastRunId, lastRunAt: new Date(), error: null });
    } catch (error) {
      const { status, message } = toProblem(error);
      if (status >= 500) throw error;
      await manager.update(ReportSchedule, due, { ...moved, error: message.slice(0, 2000) });
    }
    return true;
  }

  private async order(schedule: ReportSchedule, manager: EntityManager): Promise<string> {
    const actor = await requesterOf(manager, schedule);
    return (await this.runs.enqueue(manager, await this.runs.checked(await runOf(schedule), actor), actor)).id;
  }
}
