import { integer, origins, proxies, text, url } from './kinds';
import { Variable } from './variable';

/** How the API listens and whom it answers. */
export class HttpConfig {
  @Variable('PORT', integer({ min: 0, max: 65_535 }), {
    doc: 'TCP port of the API; 0 takes a free one.',
    default: 3000,
  })
  readonly port: number;

  @Variable('HOST', text(), {
    doc: 'Address to listen on.',
    default: { development: '127.0.0.1', test: '127.0.0.1', production: '0.0.0.0' },
  })
  readonly host: string;

  @Variable('PUBLIC_URL', url('https:', 'http:'), {
    doc: 'Address under which clients reach the API, if a proxy stands before it.',
    example: 'https://api.shop.example',
  })
  readonly publicUrl?: string;

  @Variable('CORS_ORIGINS', origins(), {
    doc: 'Origins whose pages may call the API: a comma list, or * for all.',
    default: { development: ['*'], test: ['*'], production: [] },
    example: 'https://shop.example',
  })
  readonly corsOrigins: string[];

  @Variable('BODY_LIMIT', integer({ min: 1024 }), {
    doc: 'Largest request body, in bytes; imports are streamed and excepted.',
    default: 1024 * 1024,
  })
  readonly bodyLimit: number;

  @Variable('REQUEST_TIMEOUT_MS', integer({ min: 1000 }), {
    doc: 'How long a client may take to send a request, in milliseconds.',
    default: 30_000,
  })
  readonly requestTimeoutMs: number;

  @Variable('TRUST_PROXY', proxies(), {
    doc: 'Proxies whose X-Forwarded headers are believed: a comma list of addresses, false, or true for whoever connects.',
    default: false,
  })
  readonly trustProxy: boolean | string[];
}
