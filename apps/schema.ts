import { catalogSchema } from '@app/catalog';
import { minorSchema } from '@app/minor';
import { ordersSchema } from '@app/orders';
import { organizationSchema } from '@app/organization';
import { reportsSchema } from '@app/reports';
import { auditSchema } from '@app/shared/audit';
import { mergeSchemas } from '@app/shared/database';
import { idempotencySchema } from '@app/shared/idempotency';
import { jobSchema } from '@app/shared/job';
import { resourceSchema } from '@app/shared/resource';
import { storefrontSchema } from '@app/storefront';

/** The whole database: what every part adds, lowest first. */
export const schema = mergeSchemas(
  resourceSchema,
  idempotencySchema,
  auditSchema,
  minorSchema,
  organizationSchema,
  jobSchema,
  catalogSchema,
  ordersSchema,
  storefrontSchema,
  reportsSchema,
);
