import { Module } from '@nestjs/common';
import { MinorModule } from '@app/minor';
import { OrganizationJobs, OrganizationModule } from '@app/organization';
import { JobModule } from '@app/shared/job';
import { PageModule } from '@app/shared/page';
import { QueueModule } from '@app/shared/queue';
import { ImportCleaning } from './import/import-cleaning';
import { ImportLineController } from './import/import-line.controller';
import { ImportLineService } from './import/import-line.service';
import { ImportRunController } from './import/import-run.controller';
import { ImportPage } from './import/import-run.page';
import { ImportRunService } from './import/import-run.service';
import { ImportWorker } from './import/import-run.worker';
import { ReportRunController } from './run/report-run.controller';
import { RunDownload } from './run/run.download';
import { ReportRegistry } from './definition/report-registry';
import { ReportsProcessor } from './reports.jobs';
import { RunAdmission } from './run/run-admission';
import { RunService } from './run/run.service';
import { RunLinks } from './run/run-links';
import { RunMail } from './run/run.mail';
import { RunOrder } from './run/run-order';
import { RunPage } from './run/run.page';
import { RunWebhook } from './run/run.webhook';
import { RunWriter } from './run/run.writer';
import { RunCleaning } from './file/run-cleaning';
import { RunFiles, runFiles } from './file/run-files';
import { TimeZones } from './parameter/time-zones';
import { REPORTS_QUEUE } from './reports.queue';
import { ReportScheduleController } from './schedule/report-schedule.controller';
import { ReportScheduleService } from './schedule/report-schedule.service';
import { ScheduleClock } from './schedule/schedule-clock';
import { ReportController } from './result/report.controller';
import { ReportEngine } from './result/report-engine';
import { ReportService } from './result/report.service';

/** Reports, and runs of them and of lists: the services. */
@Module({
  imports: [MinorModule, OrganizationModule, JobModule, PageModule, QueueModule.queue(REPORTS_QUEUE)],
  providers: [
    ImportLineService,
    ImportPage,
    ImportRunService,
    ImportWorker,
    RunAdmission,
    runFiles,
    RunOrder,
    RunPage,
    RunService,
    RunDownload,
    RunWriter,
    ReportEngine,
    ReportRegistry,
    ReportScheduleService,
    ReportService,
    TimeZones,
  ],
  exports: [
    RunFiles,
    ReportScheduleService,
    ImportLineService,
    ImportPage,
    ImportRunService,
    ImportWorker,
    RunService,
    RunDownload,
    RunPage,
    RunWriter,
    ReportService,
  ],
})
export class ReportsModule {}

/** Reports, and runs of them and of lists, over HTTP. */
@Module({
  imports: [ReportsModule],
  controllers: [
    ReportRunController,
    ReportController,
    ImportRunController,
    ImportLineController,
    ReportScheduleController,
  ],
})
export class ReportsApi {}

/** Writes the files, reads others, and orders what is due. */
@Module({
  imports: [ReportsModule, OrganizationJobs],
  providers: [ReportsProcessor, ImportCleaning, RunCleaning, RunLinks, RunMail, RunWebhook, ScheduleClock],
})
export class ReportsJobs {}
