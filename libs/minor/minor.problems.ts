import type { ProblemCatalogue } from '@app/shared/errors';

/** What the reference data answers besides. */
export const minorProblems: ProblemCatalogue = {
  overlapping_period: { statuses: [409], text: 'Another tax rate holds on some of these days. End it first.' },
  period_order: { statuses: [422], text: 'The last day is before the first.' },
  no_variant: { statuses: [422], text: 'The file is no image, or none of which there can be a variant of this kind.' },
};
