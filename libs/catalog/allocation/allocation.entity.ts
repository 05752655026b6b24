import { Check, Unique } from 'typeorm';
import { Integer, Level, Model, Parent, Row, Text } from '@app/shared/model';
import { throughStock } from '../stock/stock-reach';
import { Stock } from '../stock/stock.entity';

/** Pieces that are promised to a line of an order, until they are shipped or released. */
@Model({ reach: throughStock, visibleTo: Level.Agent, sort: '-createdAt' })
@Unique(['key', 'stockId'])
@Check('"quantity" > 0 AND "backordered" >= 0 AND "backordered" <= "quantity"')
export class Allocation extends Row {
  @Parent(() => Stock, { children: 'allocations', visibleTo: Level.Agent, order: 'key' })
  stockId: string;

  @Text({ max: 120, description: 'The line that they are promised to' }) key: string;
  @Integer({ min: 1 }) quantity: number;
  @Integer({ default: 0, min: 0, description: 'Of which so many are still to come' }) backordered: number;
}
