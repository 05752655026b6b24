import { integer } from './kinds';
import { Variable } from './variable';

const pieces = integer({ min: 0, max: 1_000_000_000 });

/** What storefronts keep of their answers, and for buyers. */
export class StorefrontConfig {
  @Variable('STOREFRONT_CACHE_MS', integer({ min: 0, max: 1000 }), {
    doc:
      'For how many milliseconds a process takes it that what channels show has not changed, before it asks the database again; ' +
      '0: storefronts keep no answers.',
    // Tests change rows and look at once.
    default: { development: 500, test: 0, production: 500 },
  })
  readonly cacheMs: number;

  @Variable('RESERVED_PIECES_CART', pieces, {
    doc: 'Pieces that are kept for one cart before it is ordered, at most; 0 for no limit.',
    default: 200,
  })
  readonly reservedPerCart: number;

  @Variable('RESERVED_PIECES_ADDRESS', pieces, {
    doc: 'Pieces that are kept for all carts of one address (of IPv6, of one /64 network) at a time, at most; 0 for no limit.',
    default: 1000,
  })
  readonly reservedPerAddress: number;
}
