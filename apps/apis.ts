import { CatalogApi } from '@app/catalog';
import { MinorApi } from '@app/minor';
import { GoodsApi, MoneyApi, OrdersApi, VouchersApi } from '@app/orders';
import { OrganizationApi } from '@app/organization';
import { ReportsApi } from '@app/reports';
import { BoardApi } from '@app/shared/board';
import { HealthModule } from '@app/shared/health';
import { JobApi } from '@app/shared/job';
import { PageApi } from '@app/shared/page';
import { StorefrontApi } from '@app/storefront';

/** Everything that has routes. */
export const apis = [
  HealthModule,
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
];
