import type { DeepPartial } from 'typeorm';
import { Answer, assertMatch, assertWritable, type Caller, ResourceService, type Write } from '@app/shared/resource';
import { actOf } from '../order/act';
import { type Act, type HeldOrder, holdOrder } from './held-order';
import { keepOrder } from './keep-order';

interface Part {
  id: string;
  version: number;
  orderId: string;
}

/** Reads and writes what an order consists of: each change is one of the order, which is held, added up and written down. */
export abstract class OrderPartService<T extends Part> extends ResourceService<T> {
  override create(body: DeepPartial<T>, caller: Caller): Promise<Answer> {
    assertWritable(this.model, body, caller.actor.level);
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      await this.resources.assertReferences(this.model, body, write);
      const held = await holdOrder(body.orderId as string, manager);
      const part = await this.add(held, body, actOf(write));
      await keepOrder(held, actOf(write));
      await this.assertChangeable(part.id, write);
      const { text, headers } = await this.answer(part.id, write);
      return new Answer(text, { ...headers, location: `${caller.url.split('?')[0]}/${part.id}` });
    });
  }

  override update(id: string, body: DeepPartial<T>, caller: Caller): Promise<Answer> {
    assertWritable(this.model, body, caller.actor.level);
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const held = await this.hold(id, write);
      await this.resources.assertReferences(this.model, body, write);
      await this.edit(held, id, body, actOf(write));
      await keepOrder(held, actOf(write));
      return this.answer(id, write);
    });
  }

  override remove(id: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const held = await this.hold(id, write);
      await this.drop(held, id, actOf(write));
      await keepOrder(held, actOf(write));
      return new Answer(undefined);
    });
  }

  protected abstract add(held: HeldOrder, body: DeepPartial<T>, act: Act): Promise<T>;
  protected abstract edit(held: HeldOrder, id: string, body: DeepPartial<T>, act: Act): Promise<void>;
  protected abstract drop(held: HeldOrder, id: string, act: Act): Promise<void>;

  /** Holds the order of a part, which may not be what it was before the order was held. */
  private async hold(id: string, write: Write): Promise<HeldOrder> {
    const { orderId } = await this.load(id, write);
    const held = await holdOrder(orderId, write.manager);
    await assertMatch(this.model, await this.load(id, write), write);
    return held;
  }
}
