import { type DynamicModule, Module } from '@nestjs/common';
import { CommandDatabase, Terminal } from '@app/shared/terminal';
import type { DoctorCheck } from './check';
import { CHECKS } from './checks';
import { DoctorCommand } from './doctor.command';

/** The command `doctor`. */
@Module({})
export class DoctorCommands {
  /** @param checks of the parts, besides those that every installation has */
  static forRoot(checks: readonly DoctorCheck[]): DynamicModule {
    const command = {
      provide: DoctorCommand,
      inject: [CommandDatabase, Terminal],
      useFactory: (database: CommandDatabase, terminal: Terminal): DoctorCommand =>
        new DoctorCommand([...CHECKS, ...checks], database, terminal),
    };
    return { module: DoctorCommands, providers: [command] };
  }
}
