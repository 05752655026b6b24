import { catalogProblems } from '@app/catalog';
import { minorProblems } from '@app/minor';
import { ordersProblems } from '@app/orders';
import { organizationProblems } from '@app/organization';
import { reportsProblems } from '@app/reports';
import { type ProblemCatalogue, sharedProblems } from '@app/shared/errors';
import { storefrontProblems } from '@app/storefront';

/** Every problem that there is: what the ground floor answers and what parts add, lowest first. */
export const problems: ProblemCatalogue = {
  ...sharedProblems,
  ...minorProblems,
  ...organizationProblems,
  ...catalogProblems,
  ...ordersProblems,
  ...storefrontProblems,
  ...reportsProblems,
};
