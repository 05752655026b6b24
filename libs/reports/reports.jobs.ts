import { Processor } from '@nestjs/bullmq';
import { JOB_WORKER, JobProcessor, JobRunner } from '@app/shared/job';
import { REPORTS_QUEUE, RUN_JOB } from './reports.queue';
import { RunWriter } from './run/run.writer';

/** Works off the queue of reports. */
@Processor(REPORTS_QUEUE, JOB_WORKER)
export class ReportsProcessor extends JobProcessor {
  constructor(runner: JobRunner, runs: RunWriter) {
    super(runner, { [RUN_JOB]: (data: { runId: string }, context) => runs.write(data, context) });
  }
}
