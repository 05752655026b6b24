import type { StockMovement } from '@app/catalog';
import type { BulkTable, Random } from '@app/shared/seed';
import type { Good } from './market';

/** Pieces that come back later. */
interface Comeback {
  good: Good;
  quantity: number;
  at: Date;
  reference: string;
}

/** Less than is asked for is never there: before that, the supplier brings this many pieces and more. */
const DELIVERY = { least: 50, most: 400 };

/** What lies in the warehouses while orders come in: every piece that comes or leaves is written down, in the order of time. */
export class StockBook {
  readonly moved = new Set<Good>();
  private readonly comebacks: Comeback[] = [];
  private next = 0;
  private clock: Date;

  constructor(
    private readonly table: BulkTable<StockMovement>,
    private readonly random: Random,
    begin: Date,
  ) {
    this.clock = begin;
  }

  /** Pieces leave the house; sales are told in the order of time. */
  sell(good: Good, quantity: number, at: Date, reference: string): void {
    this.advance(at);
    this.provide(good, quantity);
    this.move(good, 'sale', -quantity, reference);
  }

  /** Pieces are promised and stay. */
  promise(good: Good, quantity: number): void {
    this.provide(good, quantity);
    good.allocated += quantity;
    this.moved.add(good);
  }

  /** Pieces will be back; comebacks are told in the order of time, too. */
  expect(comeback: Comeback): void {
    this.comebacks.push(comeback);
  }

  /** Goes on to a moment; what is due by then has come back. */
  advance(to: Date): void {
    for (; this.comebacks[this.next]?.at <= to; this.next++) {
      const { good, quantity, at, reference } = this.comebacks[this.next];
      if (at > this.clock) this.clock = at;
      this.move(good, 'return', quantity, reference);
    }
    if (to > this.clock) this.clock = to;
  }

  private provide(good: Good, quantity: number): void {
    if (good.onHand - good.allocated >= quantity) return;
    this.move(good, 'receipt', quantity + this.random.integer(DELIVERY.least, DELIVERY.most), null);
  }

  private move(good: Good, kind: StockMovement['kind'], quantity: number, reference: string | null): void {
    good.onHand += quantity;
    this.moved.add(good);
    this.table.add({
      ...{ id: this.random.uuid(this.clock), createdAt: this.clock, stockId: good.stockId, kind, quantity, reference },
      onHandAfter: good.onHand,
    });
  }
}
