import { catalogMigrations } from '@app/catalog/migration';
import { minorMigrations } from '@app/minor/migration';
import { ordersMigrations } from '@app/orders/migration';
import { organizationMigrations } from '@app/organization/migration';
import { reportsMigrations } from '@app/reports/migration';
import { auditMigrations } from '@app/shared/audit/migration';
import type { Schema } from '@app/shared/database';
import { idempotencyMigrations } from '@app/shared/idempotency/migration';
import { jobMigrations } from '@app/shared/job/migration';
import { resourceMigrations } from '@app/shared/resource/migration';
import { storefrontMigrations } from '@app/storefront/migration';

/** Those of the whole database, for who needs none of its models. */
export const migrations: Schema['migrations'] = [
  ...resourceMigrations,
  ...idempotencyMigrations,
  ...auditMigrations,
  ...minorMigrations,
  ...organizationMigrations,
  ...jobMigrations,
  ...catalogMigrations,
  ...ordersMigrations,
  ...storefrontMigrations,
  ...reportsMigrations,
];
