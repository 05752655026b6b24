import { type DynamicModule, Module } from '@nestjs/common';
import { CatalogApi } from '@app/catalog';
import { MinorApi } from '@app/minor';
import { GoodsApi, MoneyApi, OrdersApi, VouchersApi } from '@app/orders';
import { OrganizationApi } from '@app/organization';
import { ReportsApi } from '@app/reports';
import { AuthModule } from '@app/shared/auth';
import { BoardApi } from '@app/shared/board';
import { CacheModule } from '@app/shared/cache';
import { ConfigModule } from '@app/shared/config';
import { DatabaseModule } from '@app/shared/database';
import { HealthModule } from '@app/shared/health';
import { JobApi } from '@app/shared/job';
import { LimitApi } from '@app/shared/limit';
import { PageApi } from '@app/shared/page';
import { QueueModule } from '@app/shared/queue';
import { ResourceModule } from '@app/shared/resource';
import { StorefrontApi } from '@app/storefront';
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
    HealthModule,
    ResourceModule,
    JobApi,
    PageApi,
    BoardApi,
    MinorApi,
    OrganizationApi,
    CatalogApi,
    OrdersApi,
    MoneyApi,
    GoodsApi,
    VouchersApi,
    StorefrontApi,
    ReportsApi,
  ],
})
export class ApiModule {
  /** @param workerInline whether the process works off the queues, too */
  static forRoot(workerInline: boolean): DynamicModule {
    return { module: ApiModule, imports: workerInline ? jobs : [] };
  }
}
