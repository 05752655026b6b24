import { Unprocessable } from '@app/shared/errors';
import type { Money } from '@app/shared/model';
import { assertCurrency } from '../ledger/derive';
import type { HeldOrder } from '../ledger/held-order';

/**
 * The minor units of an amount that a body names.
 *
 * @throws Unprocessable for another currency than that of the order, and for nothing or less
 */
export function amountIn({ order }: HeldOrder, money: Money): number {
  assertCurrency(money, order.currency, 'amount');
  if (money.amount > 0) return money.amount;
  const message = 'The amount must be greater than zero';
  throw new Unprocessable(message, [{ pointer: '/amount/amount', code: 'positive', message }], {
    code: 'rule_violated',
  });
}
