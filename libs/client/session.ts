import type { components } from './generated/openapi.js';

type TokenPair = components['schemas']['TokenPair'];

/** What a session is kept by. */
export interface Tokens {
  readonly accessToken: string;
  /** Good for one use: two that share a session share its store. */
  readonly refreshToken: string;
  /** When the access token ends, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Where tokens outlive the page or the process, such as `localStorage` or a file. */
export interface TokenStore {
  load(): Tokens | undefined | Promise<Tokens | undefined>;
  save(tokens: Tokens | undefined): void | Promise<void>;
}

export function inMemory(): TokenStore {
  let kept: Tokens | undefined;
  return { load: () => kept, save: (tokens) => void (kept = tokens) };
}

/** A token that ends within this time is changed before it is used; in milliseconds. */
const SOON = 5_000;

/** Who is signed in. However many requests find their token too old, it is changed once, and all of them wait for it. */
export class Session {
  private renewal: Promise<void> | undefined;

  /** @param send one request to the API, without credentials */
  constructor(
    private readonly store: TokenStore,
    private readonly send: (path: string, body: object) => Promise<Response>,
  ) {}

  async accept({ accessToken, refreshToken, expiresIn }: TokenPair): Promise<void> {
    await this.store.save({ accessToken, refreshToken, expiresAt: Date.now() + expiresIn * 1000 });
  }

  async end(): Promise<Tokens | undefined> {
    const tokens = await this.store.load();
    await this.store.save(undefined);
    return tokens;
  }

  /** The access token to send; undefined where nobody is signed in. */
  async token(): Promise<string | undefined> {
    const tokens = await this.store.load();
    if (!tokens || tokens.expiresAt > Date.now() + SOON) return tokens?.accessToken;
    return this.renew(tokens.accessToken);
  }

  /**
   * A token that was not refused yet.
   *
   * @returns undefined: the session is over
   */
  async renew(refused: string): Promise<string | undefined> {
    this.renewal ??= alone(() => this.change(refused)).finally(() => (this.renewal = undefined));
    await this.renewal;
    return (await this.store.load())?.accessToken;
  }

  private async change(refused: string): Promise<void> {
    const tokens = await this.store.load();
    // Another tab, or whoever asked just before, has changed it already.
    if (!tokens || tokens.accessToken !== refused) return;
    const response = await this.send('/v1/auth/refresh', { refreshToken: tokens.refreshToken });
    if (response.ok) return this.accept((await response.json()) as TokenPair);
    await response.body?.cancel();
    // Anything else may pass: the session is kept, and the next request tries again.
    if (response.status === 400 || response.status === 401) await this.store.save(undefined);
  }
}

interface Locks {
  request(name: string, work: () => Promise<void>): Promise<void>;
}

/** One at a time over all tabs of a browser that has locks, since a refresh token that comes twice ends the session. */
function alone(work: () => Promise<void>): Promise<void> {
  const { locks } = (globalThis as { navigator?: { locks?: Locks } }).navigator ?? {};
  return locks ? locks.request('tradepost-session', work) : work();
}
