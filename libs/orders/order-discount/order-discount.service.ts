import { Injectable } from '@nestjs/common';
import type { DeepPartial } from 'typeorm';
import { Resources } from '@app/shared/resource';
import type { HeldOrder } from '../ledger/held-order';
import { OrderPartService } from '../ledger/order-part.service';
import { addDiscount, changeDiscount, type NewDiscount, removeDiscount } from './discount-edits';
import { OrderDiscount } from './order-discount.entity';

/** Reads and writes what is taken off orders. */
@Injectable()
export class OrderDiscountService extends OrderPartService<OrderDiscount> {
  constructor(resources: Resources) {
    super(OrderDiscount, resources);
  }

  protected add(held: HeldOrder, body: DeepPartial<OrderDiscount>): Promise<OrderDiscount> {
    const { orderId: _, ...said } = body;
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    return Promise.resolve(addDiscount(held, given as NewDiscount));
  }

  protected edit(held: HeldOrder, id: string, body: DeepPartial<OrderDiscount>): Promise<void> {
    changeDiscount(held, id, body as NewDiscount);
    return Promise.resolve();
  }

  protected drop(held: HeldOrder, id: string): Promise<void> {
    removeDiscount(held, id);
    return Promise.resolve();
  }
}
