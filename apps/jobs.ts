import type { Type } from '@nestjs/common';
import { GoodsJobs, MoneyJobs, OrdersJobs } from '@app/orders';
import { OrganizationJobs } from '@app/organization';
import { ReportsJobs } from '@app/reports';
import { CleaningJobs } from '@app/shared/cleaning';
import { JobJobs } from '@app/shared/job';
import { StorefrontJobs } from '@app/storefront';

/** The consumers of all queues: what a worker process runs, and an API process that has none beside it. */
export const jobs: Type[] = [
  CleaningJobs,
  JobJobs,
  OrganizationJobs,
  OrdersJobs,
  MoneyJobs,
  GoodsJobs,
  StorefrontJobs,
  ReportsJobs,
];
