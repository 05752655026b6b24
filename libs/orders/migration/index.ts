import type { Schema } from '@app/shared/database';
import { Credits1764002560000 } from './credits';
import { GuestOrders1764002621000 } from './guest-orders';
import { Orders1764001200000 } from './orders';
import { PaymentsAndFulfilments1764001210000 } from './payments-and-fulfilments';
import { PriceKept1764001201000 } from './price-kept';
import { Vouchers1764001211000 } from './vouchers';

/** All migrations of this room. */
export const ordersMigrations: Schema['migrations'] = [
  Orders1764001200000,
  PriceKept1764001201000,
  PaymentsAndFulfilments1764001210000,
  Vouchers1764001211000,
  Credits1764002560000,
  GuestOrders1764002621000,
];
