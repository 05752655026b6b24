import { Check, Unique } from 'typeorm';
import { Integer, Level, Model, Parent, Row } from '@app/shared/model';
import { throughPart } from '../booking/part-reach';
import { Fulfilment } from '../fulfilment/fulfilment.entity';
import { OrderLine } from '../order-line/order-line.entity';
import { ofParties } from '../order/order-reach';

/** So many pieces of a line in a fulfilment. */
@Model({ reach: throughPart('fulfilmentId', 'fulfilment', ofParties), visibleTo: Level.Customer, sort: '-createdAt' })
@Unique(['fulfilmentId', 'orderLineId'])
@Check('"quantity" > 0')
export class FulfilmentLine extends Row {
  @Parent(() => Fulfilment, { children: 'lines', order: 'createdAt', visibleTo: Level.Customer })
  fulfilmentId: string;

  @Parent(() => OrderLine, { children: 'fulfilmentLines', order: 'createdAt', visibleTo: Level.Customer })
  orderLineId: string;

  @Integer({ min: 1, max: 1_000_000 }) quantity: number;
}
