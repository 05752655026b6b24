import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobAdmissions } from './job.admission';
import { JobCleaning } from './job.cleaning';
import { WorkerCheck } from './job.check';
import { JobController } from './job.controller';
import { JobListener } from './job.listener';
import { JobOutbox } from './job.outbox';
import { JobRelay } from './job.relay';
import { JobRunner } from './job.runner';
import { JobService } from './job.service';
import { JobStates } from './job.state';
import { RecurrenceController } from './recurrence/recurrence.controller';
import { RecurrenceService } from './recurrence/recurrence.service';
import { Scheduler } from './recurrence/scheduler';

/** Where work is asked for, and how it gets to the workers. Every process that knows a queue relays its jobs. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobAdmissions, JobListener, JobOutbox, JobRelay, JobRunner, JobStates, Scheduler, WorkerCheck],
  exports: [JobAdmissions, JobOutbox, JobRunner],
})
export class JobModule {}

/** Jobs, over HTTP. */
@Module({
  imports: [JobModule],
  providers: [JobService, RecurrenceService],
  controllers: [JobController, RecurrenceController],
})
export class JobApi {}

/** What is done with jobs that are over. */
@Module({ imports: [JobModule], providers: [JobCleaning] })
export class JobJobs {}
