import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseConfig } from '@app/shared/config';
import { HealthModule } from '@app/shared/health';
import { dataSourceOptions } from './data-source';
import { DatabaseCheck } from './database.check';
import { ReadPool } from './read-pool';
import type { Schema } from './schema';

/** The connections of a process: TypeORM's for writes, a read-only pool for the read engine. */
@Global()
@Module({ imports: [HealthModule], providers: [ReadPool, DatabaseCheck], exports: [ReadPool] })
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
