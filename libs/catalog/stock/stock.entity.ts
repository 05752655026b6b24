import { Check, Unique } from 'typeorm';
import { through } from '@app/organization';
import { Computed, Integer, Level, Model, Parent, Row } from '@app/shared/model';
import { Variant } from '../variant/variant.entity';
import { Warehouse } from '../warehouse/warehouse.entity';
import { available, ofWarehouse } from './available';

/** How many pieces of a variant a warehouse has, and how many of them are promised. */
@Model({
  reach: ofWarehouse,
  change: through('warehouseId', 'warehouse', 'agent'),
  visibleTo: Level.Agent,
  sort: 'variantId,warehouseId',
  requiresMatch: true,
})
@Unique(['variantId', 'warehouseId'])
@Check('"on_hand" >= 0')
@Check('"backordered" >= 0 AND "backordered" <= "allocated" AND "allocated" - "backordered" <= "on_hand"')
export class Stock extends Row {
  @Parent(() => Variant, { children: 'stock', visibleTo: Level.Agent })
  variantId: string;

  @Parent(() => Warehouse, { children: 'stock', visibleTo: Level.Agent, order: 'variantId' })
  warehouseId: string;

  @Integer({ default: 0, min: 0, description: 'Pieces in the warehouse' }) onHand: number;
  @Integer({ default: 0, min: 0, description: 'Of which so many are promised to orders' }) allocated: number;
  @Integer({ default: 0, min: 0, description: 'Of what is promised, so many are still to come' }) backordered: number;
  @Integer({ min: 0, nullable: true, description: 'It is low when no more than so many are available' })
  lowAt: number | null;

  @Computed('integer', available, { description: 'On hand, less what is allocated and what is reserved' })
  available: number;

  @Computed('boolean', (column) => `coalesce((${available(column)}) <= ${column('lowAt')}, false)`)
  low: boolean;
}
