import { integer } from './kinds';
import { Variable } from './variable';

const days = integer({ min: 1, max: 36_500 });

/** How long it is remembered what the queues have done. */
export class JobConfig {
  @Variable('JOB_RETENTION_DAYS', days, {
    doc: 'How long jobs that have succeeded or were cancelled are kept, in days.',
    default: 30,
  })
  readonly retentionDays: number;

  @Variable('JOB_FAILED_RETENTION_DAYS', days, {
    doc: 'How long jobs that have failed are kept, in days.',
    default: 90,
  })
  readonly failedRetentionDays: number;

  @Variable('JOB_STUCK_AFTER', integer({ min: 1, max: 86_400 }), {
    doc: 'How long a job may wait, in seconds, while nobody does any of its queue, before health and metrics show it.',
    default: 300,
  })
  readonly stuckAfter: number;

  @Variable('REPORT_RUN_RETENTION_DAYS', days, {
    doc: 'How long it is known what runs of reports and lists there were, in days from when their files have expired.',
    default: 90,
  })
  readonly runRetentionDays: number;

  @Variable('REPORT_RUNS_PER_ACCOUNT', integer({ min: 1, max: 100_000 }), {
    doc: 'How many runs of reports and lists of one account may wait or run at a time.',
    default: 20,
  })
  readonly runsPerAccount: number;
}
