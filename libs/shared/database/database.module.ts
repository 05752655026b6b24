import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseConfig } from '@app/shared/config';
import { HealthModule } from '@app/shared/health';
import { dataSourceOptions } from './data-source';
import { DatabaseCheck } from './database.check';
import { ReadPool } from './read-pool';
import { Replicas } from './replica';
import type { Schema } from './schema';
import { StatementLog } from './statement-log';

/** The connections of a process: TypeORM's for writes, a read-only pool for the read engine, and one for each replica. */
@Global()
@Module({
  imports: [HealthModule],
  providers: [ReadPool, Replicas, DatabaseCheck, StatementLog],
  exports: [ReadPool, Replicas],
})
export class DatabaseModule {
  static forRoot(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [DatabaseConfig],
          useFactory: (config: DatabaseConfig) => ({
            ...dataSourceOptions(config, schema),
            retryAttempts: 0,
          }),
        }),
      ],
    };
  }
}
