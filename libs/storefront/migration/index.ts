import type { Schema } from '@app/shared/database';
import { BuyersInCarts1764001405000 } from './buyers-in-carts';
import { CampaignsEverywhere1764002624000 } from './campaigns-everywhere';
import { Carts1764001401000 } from './carts';
import { GuestCarts1764002622000 } from './guest-carts';
import { PriceLookup1764001406000 } from './price-lookup';
import { ReservedBy1764002623000 } from './reserved-by';
import { StorefrontChanges1764001403000 } from './storefront-changes';
import { StorefrontViews1764001400000 } from './storefront-views';
import { AutomaticOffers1764002102000 } from './automatic-offers';

/** All migrations of this room. */
export const storefrontMigrations: Schema['migrations'] = [
  StorefrontViews1764001400000,
  Carts1764001401000,
  StorefrontChanges1764001403000,
  BuyersInCarts1764001405000,
  PriceLookup1764001406000,
  AutomaticOffers1764002102000,
  GuestCarts1764002622000,
  ReservedBy1764002623000,
  CampaignsEverywhere1764002624000,
];
