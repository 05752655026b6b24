import { Check, Index, Unique } from 'typeorm';
import { Integer, Level, Model, Parent, Row, Text, Timestamp } from '@app/shared/model';
import { throughStock } from '../stock/stock-reach';
import { Stock } from '../stock/stock.entity';

/** Pieces that are kept for somebody for a while, as for a cart at its checkout. */
@Model({ reach: throughStock, visibleTo: Level.Agent, sort: '-createdAt' })
@Unique(['key', 'stockId'])
@Check('"quantity" > 0')
@Index(['until'])
export class Reservation extends Row {
  @Parent(() => Stock, { children: 'reservations', visibleTo: Level.Agent, order: 'until' })
  stockId: string;

  @Text({ max: 120, description: 'What they are kept for, such as the line of a cart' }) key: string;
  @Integer({ min: 1 }) quantity: number;
  @Timestamp({ description: 'From then on they are there for others' }) until: Date;
}
