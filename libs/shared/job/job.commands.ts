import { Module } from '@nestjs/common';
import { CancelJobsCommand } from './command/cancel.command';
import { ListJobsCommand } from './command/list.command';
import { RetryJobsCommand } from './command/retry.command';

/** Jobs, at the command line. */
@Module({ providers: [CancelJobsCommand, ListJobsCommand, RetryJobsCommand] })
export class JobCommands {}
