import { Injectable } from '@nestjs/common';
import type { DeepPartial } from 'typeorm';
import { Resources } from '@app/shared/resource';
import type { Act, HeldOrder } from '../ledger/held-order';
import { OrderPartService } from '../ledger/order-part.service';
import { addLines, changeLine, type LineChange, type NewLine, removeLine } from './line-edits';
import { OrderLine } from './order-line.entity';

/** Reads and writes what is ordered, with all that follows for sums and stock. */
@Injectable()
export class OrderLineService extends OrderPartService<OrderLine> {
  constructor(resources: Resources) {
    super(OrderLine, resources);
  }

  protected async add(held: HeldOrder, body: DeepPartial<OrderLine>, act: Act): Promise<OrderLine> {
    const [line] = await addLines(held, [withoutUndefined(body) as NewLine], act);
    return line;
  }

  protected async edit(held: HeldOrder, id: string, body: DeepPartial<OrderLine>, act: Act): Promise<void> {
    await changeLine(held, id, body as LineChange, act);
  }

  protected drop(held: HeldOrder, id: string, act: Act): Promise<void> {
    return removeLine(held, id, act);
  }
}

/** A DTO class has a key for every field. */
const withoutUndefined = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
