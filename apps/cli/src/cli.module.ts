import { Module } from '@nestjs/common';
import { currencyExponents, storageCheck } from '@app/minor';
import { OrdersCommands } from '@app/orders';
import { OrganizationCommands } from '@app/organization';
import { importables, ReportsCommands } from '@app/reports';
import { controllersIn, declaredRoutes } from '@app/shared/auth';
import { DoctorModule } from '@app/shared/doctor';
import { ImportModule } from '@app/shared/import';
import { JobCommands } from '@app/shared/job';
import { TerminalModule } from '@app/shared/terminal';
import { apis } from '../../apis';
import { schema } from '../../schema';
import { OpenApiCommand } from './openapi.command';
import { RoutesCommand } from './routes.command';
import { SeedCommand } from './seed.command';

/** All commands. They connect to nothing before they run. */
@Module({
  imports: [
    TerminalModule.forRoot(schema),
    DoctorModule.forRoot([storageCheck]),
    JobCommands,
    OrganizationCommands.forRoot(declaredRoutes(controllersIn(apis))),
    OrdersCommands,
    ImportModule.forRoot(importables, currencyExponents),
    ReportsCommands,
  ],
  providers: [OpenApiCommand, RoutesCommand, SeedCommand],
})
export class CliModule {}
