import { catalogImports } from '@app/catalog';
import { minorImports } from '@app/minor';
import { ordersImports } from '@app/orders';
import { organizationImports } from '@app/organization';
import type { Importable } from '@app/shared/import';

/** What can be read from CSV files, of all parts. */
export const importables: readonly Importable[] = [
  ...minorImports,
  ...organizationImports,
  ...catalogImports,
  ...ordersImports,
];
