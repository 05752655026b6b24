import type { Random } from '@app/shared/seed';

const HOUR = 3_600_000;

/** How long after an order was placed things happen, in hours. What moves stock takes always as long, so that it is in order. */
const AFTER = {
  ...{
    charged: 0.02,
    transferred: 12,
    confirmed: 2,
    cancelled: 6,
    shipped: 20,
    delivered: 68,
    completed: 69,
    expired: 72,
  },
  ...{ returnRequested: 8 * 24, returned: 14 * 24, refunded: 15 * 24 },
};
export type Step = Exclude<keyof typeof AFTER, 'transferred'>;

/** What becomes of an order up to a day: the steps that were taken, each with its moment, the first one first. */
export type Fate = ReadonlyMap<Step, Date>;

/** Of all orders, so many are cancelled, expire, are paid by bank transfer, and come back in part. */
const PARTS = { cancelled: 0.04, expired: 0.02, transferred: 0.35, returned: 0.06 };

/** Draws the lot of an order that is placed at a moment. */
export function fateOf(placedAt: Date, until: Date, random: Random): Fate {
  const chance = random.next();
  const isTransferred = random.chance(PARTS.transferred);
  const isReturned = random.chance(PARTS.returned);
  const steps: Step[] =
    chance < PARTS.cancelled
      ? ['cancelled']
      : chance < PARTS.cancelled + PARTS.expired
        ? ['expired']
        : ['charged', 'confirmed', 'shipped', 'delivered', 'completed'];
  if (isReturned && steps.length > 1) steps.push('returnRequested', 'returned', 'refunded');
  const hours = (step: Step): number => AFTER[step === 'charged' && isTransferred ? 'transferred' : step];
  return new Map(
    steps
      .map((step): [Step, Date] => [step, new Date(placedAt.getTime() + hours(step) * HOUR)])
      .filter(([, at]) => at <= until)
      .sort(([, a], [, b]) => a.getTime() - b.getTime()),
  );
}

/** When an order expires that nobody pays. */
export const expiryOf = (placedAt: Date): Date => new Date(placedAt.getTime() + AFTER.expired * HOUR);
