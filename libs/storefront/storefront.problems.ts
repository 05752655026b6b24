import type { ProblemCatalogue } from '@app/shared/errors';

/** What carts and checkouts answer besides. */
export const storefrontProblems: ProblemCatalogue = {
  cart_empty: { statuses: [409], text: 'There is nothing in the cart.' },
  reservation_limit: {
    statuses: [409],
    text: 'So many pieces are not kept, for one cart or for all of one address. They can be ordered without.',
  },
  total_changed: {
    statuses: [409],
    text: 'The order comes to something else than the buyer has agreed to. Show the cart again, and ask anew.',
  },
  cart_incomplete: {
    statuses: [422],
    text: 'The cart does not say yet what an order needs; `errors` has all that is missing.',
  },
  wrong_provider: { statuses: [422], text: 'The channel takes no such payment.' },
};
