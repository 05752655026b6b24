import { Check, Unique } from 'typeorm';
import { Warehouse } from '@app/catalog';
import { Flag, Integer, Level, Model, Parent, Row, Text } from '@app/shared/model';
import { throughPart } from '../booking/part-reach';
import { OrderLine } from '../order-line/order-line.entity';
import { OrderReturn } from '../order-return/order-return.entity';
import { ofParties } from '../order/order-reach';

/** So many pieces of a line that come back, and whether they can be sold again. */
@Model({ reach: throughPart('returnId', 'order_return', ofParties), visibleTo: Level.Customer, sort: '-createdAt' })
@Unique(['returnId', 'orderLineId'])
@Check('"quantity" > 0')
@Check('NOT "restock" OR "warehouse_id" IS NOT NULL')
export class ReturnLine extends Row {
  @Parent(() => OrderReturn, { children: 'lines', order: 'createdAt', visibleTo: Level.Customer })
  returnId: string;

  @Parent(() => OrderLine, { children: 'returnLines', order: 'createdAt', visibleTo: Level.Customer })
  orderLineId: string;

  @Parent(() => Warehouse, {
    children: 'returnLines',
    order: '-createdAt',
    nullable: true,
    visibleTo: Level.Agent,
    description: 'Where they are put',
  })
  warehouseId: string | null;

  @Integer({ min: 1, max: 1_000_000 }) quantity: number;
  @Flag({ default: false, description: 'Whether they go back into stock' }) restock: boolean;
  @Text({ max: 500, nullable: true, privacy: 'personal' }) reason: string | null;
}
