import { setTimeout as sleep } from 'node:timers/promises';
import { Body, HttpCode, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsString, IsUUID, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Stock, StockService, Variant, Warehouse, WarehouseChannel } from '@app/catalog';
import { Channel } from '@app/organization';
import { Access } from '@app/shared/auth';
import { TERMINAL } from '@app/shared/audit';
import { Level } from '@app/shared/model';
import { Answer, Asking, type Caller, Resource, Resources } from '@app/shared/resource';
import { build } from '../support/builders';
import { useApi } from '../support/request';

const CLIENTS = 1000;
const LAST = 100;
const ROUNDS = 100;
const origin = TERMINAL;

class Line {
  @IsString() key: string;
  @IsUUID() variantId: string;
  @IsInt() quantity: number;
}

class Wish {
  @IsUUID() channelId: string;

  @ValidateNested({ each: true })
  @Type(() => Line)
  lines: Line[];
}

@Resource('trial/wishes', Stock)
class WishController {
  private readonly stock: StockService;

  constructor(private readonly resources: Resources) {
    this.stock = new StockService(resources);
  }

  @Access(Level.Agent)
  @Post()
  @HttpCode(204)
  reserve(@Body() { lines, channelId }: Wish, @Asking() caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const until = new Date(Date.now() + 600_000);
      await this.stock.reserve(lines, { channelId, until }, manager);
      return new Answer(undefined);
    });
  }
}

// All are to get their turn at the rows of stock; who is refused for want of a connection is another test's affair.
const PATIENT = {
  DATABASE_CONNECT_TIMEOUT_MS: '600000',
  DATABASE_LONGEST_WAIT_MS: '600000',
  DATABASE_LOCK_TIMEOUT_MS: '60000',
};

const api = useApi({ controllers: [WishController], env: PATIENT });

async function openShop(
  stockPolicy: Channel['stockPolicy'] = 'in_stock',
): Promise<{ channelId: string; warehouses: string[] }> {
  const { id: channelId } = await build(api.dataSource, Channel, { stockPolicy });
  const warehouses: string[] = [];
  for (const priority of [1, 2]) {
    const { id: warehouseId } = await build(api.dataSource, Warehouse);
    await build(api.dataSource, WarehouseChannel, { warehouseId, channelId, priority });
    warehouses.push(warehouseId);
  }
  return { channelId, warehouses };
}

const within = <T>(work: (stock: StockService, manager: EntityManager) => Promise<T>): Promise<T> =>
  api.dataSource.transaction((manager) => work(api.app.get(StockService), manager));

const receive = (variantId: string, warehouseId: string, quantity: number): Promise<void> =>
  within((stock, manager) =>
    stock.receive([{ variantId, warehouseId, quantity }], { kind: 'receipt', origin }, manager),
  );

const newVariant = async (): Promise<string> => (await build(api.dataSource, Variant, { trackInventory: true })).id;

/** Asks until the process is not too busy; who asks again under the same keys gets no more. */
async function wish(channelId: string, lines: Line[]): Promise<{ status: number; code: unknown }> {
  for (;;) {
    const reply = await api.post('/v1/trial/wishes', { channelId, lines }, { as: Level.Agent }).catch(() => undefined);
    if (reply && (reply.status !== 503 || reply.body.code === 'concurrent_change')) {
      return { status: reply.status, code: reply.body.code };
    }
    await sleep(100 + Math.random() * 400);
  }
}

it(`Of ${CLIENTS} who reserve one of the last ${LAST} pieces at once, exactly ${LAST} get one`, async () => {
  const { channelId, warehouses } = await openShop();
  const variantId = await newVariant();
  await receive(variantId, warehouses[0], 60);
  await receive(variantId, warehouses[1], LAST - 60);
  const replies = await Promise.all(
    Array.from({ length: CLIENTS }, () => wish(channelId, [{ key: uuid(), variantId, quantity: 1 }])),
  );
  const outcomes = new Map<string, number>();
  for (const { status, code } of replies) {
    const outcome = `${status} ${String(code)}`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // A check that fired would be 422.
  expect(Object.fromEntries(outcomes)).toEqual({ '204 undefined': LAST, '409 insufficient_stock': CLIENTS - LAST });
  const [{ reserved }] = await api.dataSource.query<{ reserved: number }[]>(
    `SELECT sum(quantity)::int AS reserved FROM reservation JOIN stock ON stock.id = stock_id WHERE variant_id = $1`,
    [variantId],
  );
  expect(reserved).toBe(LAST);
}, 300_000);

it(`lets no deadlock reach those who reserve the same variants in opposite order, ${ROUNDS} times`, async () => {
  const { channelId, warehouses } = await openShop();
  const variants = [await newVariant(), await newVariant(), await newVariant()];
  for (const variantId of variants) for (const place of warehouses) await receive(variantId, place, ROUNDS);
  const lines = (ids: string[]): Line[] => ids.map((variantId) => ({ key: uuid(), variantId, quantity: 1 }));
  for (let round = 0; round < ROUNDS; round++) {
    const replies = await Promise.all([
      wish(channelId, lines(variants)),
      wish(channelId, lines(variants.toReversed())),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([204, 204]);
  }
  const [{ deadlocks }] = await api.dataSource.query<{ deadlocks: number }[]>(
    'SELECT deadlocks::integer FROM pg_stat_database WHERE datname = current_database()',
  );
  expect(deadlocks).toBe(0);
}, 300_000);

interface Numbers {
  onHand: number;
  allocated: number;
  backordered: number;
  promised: number;
  owed: number;
  moved: number;
}

/** What the rows say, beside what their movements and allocations add up to. */
const numbersOf = (variantId: string): Promise<Numbers[]> =>
  api.dataSource.query<Numbers[]>(
    `SELECT on_hand AS "onHand", allocated, backordered,
       (SELECT coalesce(sum(quantity), 0)::int FROM allocation WHERE stock_id = stock.id) AS promised,
       (SELECT coalesce(sum(allocation.backordered), 0)::int FROM allocation WHERE stock_id = stock.id) AS owed,
       (SELECT coalesce(sum(quantity), 0)::int FROM stock_movement WHERE stock_id = stock.id) AS moved
     FROM stock WHERE variant_id = $1`,
    [variantId],
  );

const step = fc.record({
  what: fc.constantFrom('receive', 'allocate', 'release', 'ship', 'reserve', 'drop'),
  place: fc.nat({ max: 1 }),
  line: fc.nat({ max: 3 }),
  quantity: fc.integer({ min: 1, max: 9 }),
});

it('keeps every piece: whatever comes, what is on hand is what came less what left, and no more is promised', async () => {
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 5, maxLength: 25 }),
    fc.constantFrom('in_stock' as const, 'backorder' as const),
    async (steps, policy) => {
      const { channelId, warehouses } = await openShop(policy);
      const variantId = await newVariant();
      const place = { channelId, until: new Date(Date.now() + 600_000), origin };
      const prefix = uuid();
      let expected = 0;
      for (const { what, place: at, line, quantity } of steps) {
        const key = `${prefix}-${line}`;
        const cart = { key: `cart-${key}`, variantId, quantity };
        try {
          await within(async (stock, manager) => {
            if (what === 'receive') {
              const come = [{ variantId, warehouseId: warehouses[at], quantity }];
              await stock.receive(come, { kind: 'receipt', origin }, manager);
            } else if (what === 'allocate') {
              await stock.allocate([{ ...cart, key, reservation: cart.key }], place, manager);
            } else if (what === 'release') await stock.release([{ key, quantity }], { origin }, manager);
            else if (what === 'ship') await stock.ship([{ key, variantId, quantity }], { origin }, manager);
            else if (what === 'reserve') await stock.reserve([cart], place, manager);
            else await stock.dropReservations([cart.key], manager);
          });
          expected += what === 'receive' ? quantity : what === 'ship' ? -quantity : 0;
        } catch (error) {
          expect(error).toMatchObject({ code: what === 'ship' ? 'not_allocated' : 'insufficient_stock' });
          expect([what, policy]).not.toEqual(['allocate', 'backorder']);
        }
        const rows = await numbersOf(variantId);
        for (const { onHand, allocated, backordered, promised, owed, moved } of rows) {
          expect([promised, owed, moved]).toEqual([allocated, backordered, onHand]);
          expect(Math.min(onHand, backordered, onHand - allocated + backordered)).toBeGreaterThanOrEqual(0);
        }
        expect(rows.reduce((sum, { onHand }) => sum + onHand, 0)).toBe(expected);
      }
    },
  );
  await fc.assert(property, { numRuns: 25 });
}, 300_000);
