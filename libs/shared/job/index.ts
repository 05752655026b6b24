export * from './job.entity';
export * from './job.handler';
export * from './job.module';
export { enqueueJobs, JobOutbox, type JobOrder } from './job.outbox';
export { JOB_WORKER, JobProcessor } from './job.processor';
export { JobRunner } from './job.runner';
export * from './job.schema';
export { type Due, type Recurring, RecurringJob, RecurringSweep, type Sweep } from './recurrence/recurring';
export { type Every, nextDue, type Rule } from './recurrence/rule';
