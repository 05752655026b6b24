import { Processor } from '@nestjs/bullmq';
import { JOB_WORKER, JobProcessor, JobRunner, type RetryPlan } from '@app/shared/job';
import { ImportWorker } from './import/import-run.worker';
import { IMPORT_JOB, REPORTS_QUEUE, RUN_JOB, RUN_MAIL_JOB } from './reports.queue';
import { RunMail } from './run/run.mail';
import { RunWriter } from './run/run.writer';

/** What fails here, a storage that is away or a disk that is full, comes back in minutes rather than seconds. */
const RETRIES: RetryPlan = [1000, 10_000, 60_000, 300_000, 900_000];

/** Works off the queue of reports. */
@Processor(REPORTS_QUEUE, JOB_WORKER)
export class ReportsProcessor extends JobProcessor {
  constructor(runner: JobRunner, runs: RunWriter, imports: ImportWorker, mail: RunMail) {
    super(
      runner,
      {
        [RUN_JOB]: (data: { runId: string }, context) => runs.write(data, context),
        [RUN_MAIL_JOB]: (data: { runId: string }) => mail.send(data),
        [IMPORT_JOB]: (data: { importRunId: string }, context) => imports.work(data, context),
      },
      {
        retries: RETRIES,
        // The others would take as long again.
        deadlines: { [RUN_MAIL_JOB]: { milliseconds: 300_000, then: 'retry' } },
        failures: { [RUN_JOB]: (data: { runId: string }, _error, manager) => runs.fail(data, manager) },
      },
    );
  }
}
