import fc from 'fast-check';
import { priceOfPieces } from '../refund/line-price';
import { PAYMENT_KINDS, PAYMENT_OUTCOMES } from '../payment-event/payment-event.entity';
import { amountsAfter, chargeable, type PaymentAmounts, statusOf } from './payment-amounts';

const NEW: PaymentAmounts = {
  ...{ amount: 1000, authorised: 0, charged: 0, refunded: 0, cancelled: 0 },
  ...{ charging: 0, refunding: 0 },
};

const step = fc.record({
  kind: fc.constantFrom(...PAYMENT_KINDS),
  outcome: fc.constantFrom(...PAYMENT_OUTCOMES),
  amount: fc.integer({ min: 1, max: 1500 }),
});

it('No step takes more than is promised, or gives back more than was taken, whatever comes in whichever order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let amounts = NEW;
      for (const each of steps) {
        const after = amountsAfter(amounts, each);
        if (!after) continue;
        expect(after.charged + after.cancelled).toBeLessThanOrEqual(after.authorised);
        expect(after.refunded + after.refunding).toBeLessThanOrEqual(after.charged);
        const isTaken = each.outcome === 'requested' && (each.kind === 'charge' || each.kind === 'void');
        expect(isTaken && chargeable(after) < 0).toBe(false);
        amounts = after;
      }
    }),
  );
});

it.each<[string, Partial<PaymentAmounts>, boolean]>([
  ['pending', {}, false],
  ['failed', {}, true],
  ['authorised', { authorised: 1000 }, false],
  ['authorised', { authorised: 1000, cancelled: 400 }, true],
  ['voided', { authorised: 1000, cancelled: 1000 }, false],
  ['charged', { authorised: 1000, charged: 1 }, false],
  ['charged', { authorised: 1000, charged: 600, refunded: 599, cancelled: 400 }, false],
  ['refunded', { authorised: 1000, charged: 600, refunded: 600 }, false],
])('A payment is %s', (status, amounts, hasFailed) => {
  expect(statusOf({ ...NEW, ...amounts }, hasFailed)).toBe(status);
});

it('All pieces of a line cost its total, in whatever steps', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(parts, fc.nat(1_000_000), (steps, total) => {
      const quantity = steps.reduce((sum, each) => sum + each, 0);
      let taken = 0;
      const prices = steps.map((pieces) => {
        const price = priceOfPieces({ quantity, total }, taken, pieces);
        taken += pieces;
        return price;
      });
      expect(prices.every((price) => price >= 0)).toBe(true);
      expect(prices.reduce((sum, each) => sum + each, 0)).toBe(total);
    }),
  );
});
