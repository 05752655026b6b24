import type { EntityManager } from 'typeorm';
import type { Origin } from '@app/shared/audit';
import type { SavedRow } from '@app/shared/import';
import { recordMovements, settleBackorders, type StockNumbers } from './stock-changes';
import type { Moved } from './stock-lines';
import type { Stock } from './stock.entity';

/** What an import has counted is written down as movements, and goes to those to whom pieces are owed. */
export async function bookImported(rows: readonly SavedRow[], origin: Origin, manager: EntityManager): Promise<void> {
  const changes = rows as readonly { before?: Stock; after: Stock }[];
  const moves = changes.flatMap(({ before, after: { id, onHand = 0 } }): Moved[] => {
    const quantity = onHand - (before?.onHand ?? 0);
    return quantity === 0 ? [] : [{ stockId: id, kind: 'adjustment', quantity, reason: 'Import', origin }];
  });
  if (moves.length === 0) return;
  const counted = changes.map(({ after }): StockNumbers => ({ ...after, onHand: after.onHand ?? 0 }));
  await recordMovements(moves, counted, manager);
  const owing = counted.filter(({ backordered = 0 }) => backordered > 0).map(({ id }) => id);
  if (owing.length > 0) await settleBackorders(owing, origin, manager);
}
