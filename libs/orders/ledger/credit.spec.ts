import fc from 'fast-check';
import type { Order } from '../order/order.entity';
import { creditAfter, creditOf, owedOf } from './credit';
import { chargeStatusOf } from './derive';

/** What happens to the money of an order: what comes, what goes back, and what it costs from then on. */
type Step = readonly ['charge' | 'refund' | 'total', number];

type Account = Pick<Order, 'total' | 'credited' | 'status'> & { charged: number };

const worth = (gross: number): Order['total'] => ({ net: gross, tax: 0, gross, currency: 'EUR' });

const open = (gross: number): Account => ({ total: worth(gross), credited: 0, charged: 0, status: 'placed' });

function after(account: Account, [what, amount]: Step): Account {
  const { charged, credited } = account;
  if (what === 'charge') return { ...account, charged: charged + amount };
  if (what === 'refund') {
    return {
      ...account,
      charged: charged - amount,
      credited: credited + creditOf(amount, charged, owedOf(account)),
    };
  }
  const now = { ...account, total: worth(amount) };
  return { ...now, credited: creditAfter(account, now) };
}

const dueOf = (account: Account): number => owedOf(account) - account.charged;

it.each<[name: string, steps: Step[], credited: number, due: number, status: string]>([
  ['nothing has happened', [], 0, 1000, 'none'],
  ['all is paid', [['charge', 1000]], 0, 0, 'full'],
  ['goods came back', [['charge', 1000], ['refund', 400]], 400, 0, 'full'], // prettier-ignore
  ['all of them came back, in two steps', [['charge', 1000], ['refund', 400], ['refund', 600]], 1000, 0, 'full'], // prettier-ignore
  ['a line was removed', [['charge', 1000], ['total', 700]], 0, -300, 'overcharged'], // prettier-ignore
  ['and the difference went back', [['charge', 1000], ['total', 700], ['refund', 300]], 0, 0, 'full'], // prettier-ignore
  ['and more than that', [['charge', 1000], ['total', 700], ['refund', 400]], 100, 0, 'full'], // prettier-ignore
  ['and something else was ordered', [['charge', 1000], ['total', 700], ['refund', 300], ['total', 1000]], 0, 300, 'partial'], // prettier-ignore
  ['money went back before the line was removed', [['charge', 1000], ['refund', 300], ['total', 700]], 0, 0, 'full'], // prettier-ignore
  ['more was removed than had gone back', [['charge', 1000], ['refund', 300], ['total', 600]], 0, -100, 'overcharged'], // prettier-ignore
  ['less was removed than had gone back', [['charge', 1000], ['refund', 300], ['total', 900]], 200, 0, 'full'], // prettier-ignore
  ['too much was paid', [['charge', 1200], ['refund', 200]], 0, 0, 'full'], // prettier-ignore
  ['a part was paid, and some of it went back', [['charge', 600], ['refund', 100]], 100, 400, 'partial'], // prettier-ignore
  ['a part was paid, and all of it went back', [['charge', 600], ['refund', 600]], 600, 400, 'none'], // prettier-ignore
])('What is owed when %s', (_, steps, credited, due, status) => {
  const account = steps.reduce(after, open(1000));
  expect([account.credited, dueOf(account)]).toEqual([credited, due]);
  expect(chargeStatusOf(account.charged, owedOf(account))).toBe(status);
});

it('An order that is over owes nothing, so that nothing is credited', () => {
  const paidBack = after(after(open(1000), ['charge', 1000]), ['refund', 1000]);
  expect(creditAfter(paidBack, { ...paidBack, status: 'cancelled' })).toBe(0);
});

it('Whatever comes and goes, no more is credited than it costs, and a refund leaves no more to pay than there was', () => {
  const steps = fc.array(
    fc.tuple(fc.constantFrom<Step[0]>('charge', 'refund', 'total'), fc.integer({ min: 1, max: 2000 })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), steps, (total, all) => {
      let account = open(total);
      for (const [what, amount] of all) {
        if (what === 'refund' && amount > account.charged) continue;
        const before = account;
        account = after(before, [what, amount]);
        expect(account.credited).toBeGreaterThanOrEqual(0);
        expect(account.credited).toBeLessThanOrEqual(account.total.gross);
        if (what === 'refund') expect(Math.max(0, dueOf(account))).toBe(Math.max(0, dueOf(before)));
      }
    }),
  );
});
