import type { OrderGuard } from './order-guards';

/** What has to be done to an order, beside the change of its status, when it goes on. */
export const ORDER_EFFECTS = [
  'reprice',
  'promotions',
  'spending',
  'allocate',
  'release',
  'promises',
  'vouchers',
  'budgets',
  'expiry',
  'number',
] as const;
export type OrderEffect = (typeof ORDER_EFFECTS)[number];

/** Who may bring an order on its way: staff of the company that sells, whoever buys, or the clock. */
export type OrderParty = 'staff' | 'buyer' | 'clock';

/** One way from a status to another: who may take it, on which conditions, and what has to be done. */
export interface OrderTransition {
  /** The resource below the order whose creation it is, as in `POST /v1/orders/{id}/placement`. */
  noun: string;
  from: string;
  to: string;
  who: readonly OrderParty[];
  guards: readonly OrderGuard[];
  /** In their order, which is that of locks: vouchers, budgets, stock; what takes a number comes last, for it holds up everybody else. */
  effects: readonly OrderEffect[];
  /** The type of the event. */
  event: string;
}

const staff: readonly OrderParty[] = ['staff'];

/** The life of an order, as data: it decides, it is checked when a process starts, and it is drawn into the guide. */
export const ORDER_TRANSITIONS = [
  {
    noun: 'placement',
    from: 'draft',
    to: 'placed',
    who: staff,
    guards: ['hasLines', 'hasBuyer'],
    effects: ['reprice', 'promotions', 'spending', 'allocate', 'expiry', 'number'],
    event: 'placed',
  },
  { noun: 'confirmation', from: 'placed', to: 'confirmed', who: staff, guards: [], effects: [], event: 'confirmed' },
  {
    noun: 'completion',
    from: 'confirmed',
    to: 'completed',
    who: staff,
    guards: ['isFulfilled', 'isCharged'],
    effects: [],
    event: 'completed',
  },
  {
    noun: 'cancellation',
    from: 'placed',
    to: 'cancelled',
    who: ['staff', 'buyer'],
    guards: ['isUnshipped', 'nothingPacked', 'keepsNoMoney'],
    effects: ['promises', 'vouchers', 'budgets', 'release'],
    event: 'cancelled',
  },
  {
    noun: 'cancellation',
    from: 'confirmed',
    to: 'cancelled',
    who: staff,
    guards: ['isUnshipped', 'nothingPacked', 'keepsNoMoney'],
    effects: ['promises', 'vouchers', 'budgets', 'release'],
    event: 'cancelled',
  },
  {
    noun: 'expiry',
    from: 'placed',
    to: 'expired',
    who: ['clock'],
    guards: ['isUnshipped', 'keepsNoMoney', 'awaitsNoMoney', 'isDue'],
    effects: ['vouchers', 'budgets', 'release'],
    event: 'expired',
  },
] as const satisfies readonly OrderTransition[];
