import type { ProblemCatalogue } from '@app/shared/errors';

/** What the catalog answers besides. */
export const catalogProblems: ProblemCatalogue = {
  combination_taken: { statuses: [409], text: 'Another variant of the product has this combination of values.' },
  value_taken: { statuses: [409], text: 'Another variant of the product has this value, which only one may have.' },
  value_differs: {
    statuses: [409],
    text: 'The variants of the product must all have the same value, and the others have another.',
  },
  insufficient_stock: {
    statuses: [409],
    text: 'There is less in stock, or more of it is promised; `errors` says how much there is of what.',
  },
  not_allocated: { statuses: [409], text: 'More is to be shipped than is promised and there.' },
  attributes_invalid: {
    statuses: [422],
    text: 'Values of attributes do not fit their kind, or the type of the product has no such attribute.',
  },
  attributes_missing: { statuses: [422], text: 'What is sold needs all of the attributes that its type requires.' },
  choices_invalid: { statuses: [422], text: 'The choices are none of the selection attributes of the product.' },
  combinations: {
    statuses: [422],
    text: 'There is nothing to choose from, or there would be more variants than are made at once.',
  },
  circular_reference: { statuses: [422], text: 'The row would stand below itself.' },
  same_warehouse: { statuses: [422], text: 'Pieces can only be brought to another warehouse.' },
};
