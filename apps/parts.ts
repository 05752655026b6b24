import type { DynamicModule, Type } from '@nestjs/common';
import { AuthModule } from '@app/shared/auth';
import { CacheModule } from '@app/shared/cache';
import { ConfigModule } from '@app/shared/config';
import { DatabaseModule } from '@app/shared/database/database.module';
import { LimitApi } from '@app/shared/limit';
import { MetricsApi, ProfilesApi } from '@app/shared/metrics';
import { QueueModule } from '@app/shared/queue';
import { ResourceApi, ResourceModule } from '@app/shared/resource';
import { TelemetryModule } from '@app/shared/telemetry';
import { apis } from './apis';
import { schema } from './schema';

/** What an API process is made of, and the contract is read from. */
export const apiParts: (Type | DynamicModule)[] = [
  ConfigModule,
  DatabaseModule.forRoot(schema),
  CacheModule,
  QueueModule.forRoot(),
  ProfilesApi,
  TelemetryModule,
  LimitApi,
  AuthModule,
  MetricsApi,
  ResourceModule,
  ResourceApi,
  ...apis,
];
