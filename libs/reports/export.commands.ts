import { Module } from '@nestjs/common';
import { ExportCommand } from './command/export.command';

/** Lists at the command line. */
@Module({ providers: [ExportCommand] })
export class ExportCommands {}
