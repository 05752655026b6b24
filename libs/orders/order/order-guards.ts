/** SQL over columns of an order, each by `column('property')`. */
type Condition = (column: (property: string) => string) => string;

interface Guard {
  /** What is wrong when it does not hold. */
  message: string;
  condition: Condition;
}

/** What has to be true of an order before it goes on: one condition each, for the model, for the service and for the guide. */
export const ORDER_GUARDS = {
  hasLines: {
    message: 'The order has no lines',
    condition: (column) => `EXISTS (SELECT FROM order_line line WHERE line.order_id = ${column('id')})`,
  },
  hasBuyer: {
    message: 'Nobody is named who buys: give a customer, an e-mail address or a company',
    condition: (column) => `num_nonnulls(${['customerId', 'email', 'buyerCompanyId'].map(column).join(', ')}) > 0`,
  },
  isUnshipped: {
    message: 'Something was shipped already; take it back first',
    condition: (column) => `${column('fulfilmentStatus')} IN ('unfulfilled', 'returned')`,
  },
  nothingPacked: {
    message: 'Something is packed; cancel its fulfilment first',
    condition: (column) =>
      `NOT EXISTS (SELECT FROM fulfilment packed WHERE packed.order_id = ${column('id')} AND packed.status = 'pending')`,
  },
  isFulfilled: {
    message: 'Not everything was shipped',
    condition: (column) =>
      `${column('fulfilmentStatus')} IN ('fulfilled', 'partially_returned', 'returned') AND NOT EXISTS (SELECT FROM order_line line WHERE line.order_id = ${column('id')} AND line.fulfilled < line.quantity)`,
  },
  isCharged: {
    message: 'Not everything was paid',
    condition: (column) => `${column('chargeStatus')} IN ('full', 'overcharged')`,
  },
  keepsNoMoney: {
    message: 'Money was charged for it; refund it first',
    condition: (column) => `${column('charged.amount')} = 0`,
  },
  awaitsNoMoney: {
    message: 'Money is promised for it; take it or let it go first',
    condition: (column) =>
      `NOT EXISTS (SELECT FROM payment WHERE payment.order_id = ${column('id')} AND payment.authorised_amount > payment.charged_amount + payment.cancelled_amount)`,
  },
  isDue: {
    message: 'It does not expire yet',
    condition: (column) => `${column('expiresAt')} <= now()`,
  },
} as const satisfies Record<string, Guard>;
export type OrderGuard = keyof typeof ORDER_GUARDS;
