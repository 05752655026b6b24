import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Origin } from '@app/shared/audit';
import type { Money } from '@app/shared/model';
import type { Price } from '../price/price.entity';
import { PriceChange } from './price-change.entity';

/** How a price was and is; either is missing for one that is new or gone. */
interface Change {
  before?: object;
  after?: object;
}

/** Adds what has been done to prices to their history; whose they are is filled in by the database. */
export async function recordPriceChanges(
  changes: readonly Change[],
  { accountId }: Origin,
  manager: EntityManager,
): Promise<void> {
  const entries = changes.flatMap((change) => {
    const [before, after] = [change.before, change.after] as (Price | undefined)[];
    const price = after ?? before;
    if (!price) return [];
    const { id: priceId, variantId, channelId = null, priceListId = null, minimumQuantity = 1 } = price;
    const action: PriceChange['action'] = !before ? 'created' : after ? 'updated' : 'removed';
    const amounts = {
      before: money(before?.price),
      after: money(after?.price),
      comparedBefore: money(before?.priceBefore),
      comparedAfter: money(after?.priceBefore),
      startsBefore: before?.startsAt ?? null,
      startsAfter: after?.startsAt ?? null,
      endsBefore: before?.endsAt ?? null,
      endsAfter: after?.endsAt ?? null,
      costBefore: money(before?.cost),
      costAfter: money(after?.cost),
    };
    return [{ id: uuid(), priceId, variantId, channelId, priceListId, minimumQuantity, action, accountId, ...amounts }];
  });
  await manager.insert(PriceChange, entries);
}

/** Columns that are all null are read as an object full of nulls. */
const money = (value: Money | null | undefined): Money | undefined =>
  value && (value.amount as number | null) !== null ? value : undefined;
