import { Check } from 'typeorm';
import { AppendOnlyRow, Enum, Id, Integer, Level, Model, Parent, Text } from '@app/shared/model';
import { throughStock } from '../stock/stock-reach';
import { Stock } from '../stock/stock.entity';

/** Why pieces come and go. */
export const MOVEMENT_KINDS = ['receipt', 'adjustment', 'sale', 'return', 'transfer'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** So many pieces came to a warehouse, or left it; the sum of them all is what is on hand. Written once. */
@Model({ reach: throughStock, visibleTo: Level.Agent, sort: '-createdAt' })
@Check('"quantity" <> 0 AND "on_hand_after" >= 0')
export class StockMovement extends AppendOnlyRow {
  @Parent(() => Stock, { children: 'movements', visibleTo: Level.Agent, order: '-createdAt' })
  stockId: string;

  @Enum(MOVEMENT_KINDS) kind: MovementKind;
  @Integer({ description: 'Below zero: they left' }) quantity: number;
  @Integer({ min: 0, description: 'What was on hand then' }) onHandAfter: number;
  @Text({ max: 500, nullable: true }) reason: string | null;
  @Text({ max: 120, nullable: true, description: 'The order, delivery or transfer that it belongs to' })
  reference: string | null;
  @Id({ nullable: true, description: 'Who; null for a command on the machine itself' }) accountId: string | null;
}
