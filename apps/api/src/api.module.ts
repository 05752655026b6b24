import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from '@app/shared/auth';
import { CacheModule } from '@app/shared/cache';
import { ConfigModule } from '@app/shared/config';
import { DatabaseModule } from '@app/shared/database';
import { LimitApi } from '@app/shared/limit';
import { QueueModule } from '@app/shared/queue';
import { ResourceModule } from '@app/shared/resource';
import { apis } from '../../apis';
import { schema } from '../../schema';
import { jobs } from '../../jobs';

/** The process that answers HTTP. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule.forRoot(schema),
    CacheModule,
    QueueModule.forRoot(),
    LimitApi,
    AuthModule,
    ResourceModule,
    ...apis,
  ],
})
export class ApiModule {
  /** @param workerInline whether the process works off the queues, too */
  static forRoot(workerInline: boolean): DynamicModule {
    return { module: ApiModule, imports: workerInline ? jobs : [] };
  }
}
