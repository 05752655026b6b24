import { integer } from './kinds';
import { Variable } from './variable';

/** A number of the test suite's own, which asks more in a minute than a client may. */
const UNREACHED = 1_000_000;

const most = integer({ min: 0, max: 1_000_000_000 });

/** How often clients may ask, and guess passwords. */
export class LimitConfig {
  @Variable('RATE_LIMIT_ADDRESS', most, {
    doc: 'Requests per minute from one address (of IPv6, from one /64 network); 0 for no limit.',
    default: { development: 12_000, test: UNREACHED, production: 12_000 },
  })
  readonly perAddress: number;

  @Variable('RATE_LIMIT_ACCOUNT', most, {
    doc: 'Requests per minute of one account, wherever they come from; 0 for no limit.',
    default: { development: 6000, test: UNREACHED, production: 6000 },
  })
  readonly perAccount: number;

  @Variable('LOGIN_LIMIT_ADDRESS', most, {
    doc: 'Wrong passwords from one address in a quarter of an hour; 0 for no limit.',
    default: { development: 100, test: UNREACHED, production: 100 },
  })
  readonly loginsPerAddress: number;

  @Variable('LOGIN_LIMIT_ACCOUNT', most, {
    doc: 'Wrong passwords for one account in a quarter of an hour, from an address that it has used and from all others; 0 for no limit.',
    default: { development: 20, test: UNREACHED, production: 20 },
  })
  readonly loginsPerAccount: number;

  @Variable('OVERLOAD_BUSY_MS', integer({ min: 0, max: 60_000 }), {
    doc: 'Requests are refused while each waits on average so long for its turn in the process, in milliseconds; 0 for never.',
    default: { development: 1000, test: 0, production: 1000 },
  })
  readonly busyMs: number;
}
