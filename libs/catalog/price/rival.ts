import { type EntityManager, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { Price } from './price.entity';

/** A price with the same key at the same time; undefined: there is none. See the exclusion constraint of {@link Price}. */
export async function findRival(row: Price, manager: EntityManager): Promise<Price | undefined> {
  const { id, variantId, channelId, priceListId, minimumQuantity = 1, price, startsAt, endsAt } = row;
  const bounds = (one: Pick<Price, 'startsAt' | 'endsAt'>): number =>
    Number(Boolean(one.startsAt)) + Number(Boolean(one.endsAt));
  const same = {
    id: Not(id),
    variantId,
    channelId: channelId ?? IsNull(),
    priceListId: priceListId ?? IsNull(),
    minimumQuantity,
    price: { currency: price.currency },
  };
  const startsIn = endsAt ? [{ startsAt: LessThan(new Date(endsAt)) }, { startsAt: IsNull() }] : [{}];
  const endsIn = startsAt ? [{ endsAt: MoreThan(new Date(startsAt)) }, { endsAt: IsNull() }] : [{}];
  const rivals = await manager.findBy(
    Price,
    startsIn.flatMap((start) => endsIn.map((end) => ({ ...same, ...start, ...end }))),
  );
  return rivals.find((rival) => bounds(rival) === bounds(row));
}
