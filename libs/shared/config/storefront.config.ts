import { integer } from './kinds';
import { Variable } from './variable';

/** What storefronts keep of their answers. */
export class StorefrontConfig {
  @Variable('STOREFRONT_CACHE_MS', integer({ min: 0, max: 1000 }), {
    doc:
      'For how many milliseconds a process takes it that what channels show has not changed, before it asks the database again; ' +
      '0: storefronts keep no answers.',
    // Tests change rows and look at once.
    default: { development: 500, test: 0, production: 500 },
  })
  readonly cacheMs: number;
}
