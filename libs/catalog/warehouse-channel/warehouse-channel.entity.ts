import { Unique } from 'typeorm';
import { Channel, through } from '@app/organization';
import { Integer, Level, Model, Parent, Row } from '@app/shared/model';
import { Warehouse } from '../warehouse/warehouse.entity';

/** A channel whose orders a warehouse serves. */
@Model({
  reach: through('warehouseId', 'warehouse'),
  change: through('warehouseId', 'warehouse', 'manager'),
  visibleTo: Level.Agent,
  sort: 'channelId,priority',
})
@Unique(['warehouseId', 'channelId'])
export class WarehouseChannel extends Row {
  @Parent(() => Warehouse, { children: 'channels', visibleTo: Level.Agent, onDelete: 'CASCADE' })
  warehouseId: string;

  @Parent(() => Channel, { children: 'warehouses', visibleTo: Level.Agent, order: 'priority', onDelete: 'CASCADE' })
  channelId: string;

  @Integer({ default: 0, description: 'Of several warehouses, the lowest is asked first' }) priority: number;
}
