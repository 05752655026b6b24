import { Module } from '@nestjs/common';
import { ReportListCommand } from './command/report-list.command';
import { ReportRunCommand } from './command/report-run.command';

/** Reports at the command line. */
@Module({ providers: [ReportListCommand, ReportRunCommand] })
export class ReportsCommands {}
