import { Module } from '@nestjs/common';
import { CacheModule } from '@app/shared/cache';
import { ConfigModule } from '@app/shared/config';
import { DatabaseModule } from '@app/shared/database/database.module';
import { HealthModule } from '@app/shared/health';
import { MetricsApi } from '@app/shared/metrics';
import { QueueModule } from '@app/shared/queue';
import { ResourceModule } from '@app/shared/resource';
import { TelemetryModule } from '@app/shared/telemetry';
import { jobs } from '../../jobs';
import { schema } from '../../schema';

/** The process that works off the queues. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule.forRoot(schema),
    CacheModule,
    QueueModule.forRoot(),
    TelemetryModule,
    HealthModule,
    MetricsApi,
    ResourceModule,
    ...jobs,
  ],
})
export class WorkerModule {}
