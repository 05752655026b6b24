import { Module } from '@nestjs/common';
import { MigrateCommand } from './migrate.command';
import { PlanCommand } from './plan.command';
import { ResetCommand } from './reset.command';

/** The database itself, at the command line. */
@Module({ providers: [MigrateCommand, PlanCommand, ResetCommand] })
export class DatabaseCommands {}
