import { In, IsNull } from 'typeorm';
import { recordChanges } from '@app/shared/audit';
import { originOf, type Write } from '@app/shared/resource';
import { Variant } from '../variant/variant.entity';
import type { Product } from './product.entity';

/** Status and archival say one thing in two words: whichever changes, the other follows. */
export function alignArchival(row: Product, before: Product | undefined): void {
  if (!before) {
    row.archivedAt = row.status === 'archived' ? new Date() : null;
  } else if (row.status !== before.status) {
    row.archivedAt = row.status === 'archived' ? (before.archivedAt ?? new Date()) : null;
  } else if ((row.archivedAt === null) !== (before.archivedAt === null)) {
    row.status = row.archivedAt === null ? 'draft' : 'archived';
  }
}

/** Archives the variants of a product that goes, and brings back with it those that went with it. */
export async function archiveVariants(row: Product, before: Product, { manager, caller }: Write): Promise<void> {
  const { id: productId, archivedAt } = row;
  const went = before.archivedAt;
  if ((archivedAt === null) === (went === null)) return;
  const variants = await manager.find(Variant, {
    where: { productId, archivedAt: went ?? IsNull() },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
    loadEagerRelations: false,
  });
  if (variants.length === 0) return;
  const ids = variants.map(({ id }) => id);
  await manager.update(Variant, { id: In(ids) }, { archivedAt, version: () => 'version + 1' });
  const action = archivedAt === null ? 'restored' : 'archived';
  await recordChanges(
    manager,
    originOf(caller),
    variants.map((each) => ({
      model: Variant,
      action,
      before: each,
      after: { ...each, archivedAt, version: each.version + 1 },
    })),
  );
}
