import type { ProblemCatalogue } from '@app/shared/errors';

/** What orders, payments and vouchers answer besides. */
export const ordersProblems: ProblemCatalogue = {
  bad_notice: { statuses: [400], text: 'That is no notice of the provider of payments.' },
  amount_not_available: { statuses: [409], text: 'There is not so much left of the payment, or of what is due.' },
  discount_not_manual: {
    statuses: [409],
    text: 'The discount comes of a promotion or a voucher, which decides on it.',
  },
  illegal_state: {
    statuses: [409],
    text: 'It is in a state for which this is not. `detail` has those for which it is.',
  },
  last_line: { statuses: [409], text: 'An order has at least one line. Cancel the order instead.' },
  line_fulfilled: { statuses: [409], text: 'Pieces of the line were shipped; it stays as it is.' },
  line_gone: { statuses: [409], text: 'A line that was to be packed is no longer there.' },
  nothing_to_pack: { statuses: [409], text: 'Nothing of the order is left to be packed in that warehouse.' },
  order_closed: { statuses: [409], text: 'What is ordered can be changed in drafts and placed orders only.' },
  order_not_ready: { statuses: [409], text: 'The order cannot take this step yet; `errors` says what it lacks.' },
  orders_under_way: { statuses: [409], text: 'An account is not forgotten while an order of it is under way.' },
  other_request: { statuses: [409], text: 'The notice answers something else than was asked of the provider.' },
  out_of_order: { statuses: [409], text: 'The notice comes before one that it follows from. Send it again later.' },
  returned_already: { statuses: [409], text: 'So many of these pieces did not go out, or have come back already.' },
  spending_limit: {
    statuses: [409],
    text: 'The order would be more than the membership of who buys allows for the company. `detail` says what is left.',
  },
  too_many: { statuses: [409], text: 'More would be shipped than is ordered.' },
  voucher_twice: { statuses: [409], text: 'The voucher was used for this order already.' },
  voucher_used_up: { statuses: [409], text: 'The voucher, or what the buyer may use of it, is used up.' },
  wrong_currency: {
    statuses: [409, 422],
    text: 'Amounts are in another currency than that of the order, the payment or the budget.',
  },
  amount_too_large: { statuses: [422], text: 'Amounts of the order are larger than can be counted.' },
  lines: { statuses: [422], text: 'Some of the lines cannot be taken; `errors` has all of them.' },
  no_address: { statuses: [422], text: 'Nobody knows an e-mail address of who buys.' },
  no_price: { statuses: [422], text: 'What is ordered has no price in the channel of the order.' },
  no_provider: { statuses: [422], text: 'There is no such provider of payments here.' },
  not_delivered: { statuses: [422], text: 'The channel, or the way of delivery, does not go there.' },
  order_discount: {
    statuses: [422],
    text: 'The discount is none: it is neither a part nor an amount, or is both, or is for no line of the order.',
  },
  wrong_channel: { statuses: [422], text: 'The way of delivery is one of another channel.' },
  wrong_inactive: { statuses: [422], text: 'Nothing is sold in the channel.' },
  order_line: { statuses: [422], text: 'The line cannot be so. `errors` says why.' },
  provider_unavailable: { statuses: [503], text: 'The provider of payments does not answer. Try again later.' },
};
