// Written by libs/client/generate.mjs. Do not change it by hand.
export function inMemory() {
    let kept;
    return { load: () => kept, save: (tokens) => void (kept = tokens) };
}
/** A token that ends within this time is changed before it is used; in milliseconds. */
const SOON = 5_000;
/** Who is signed in. However many requests find their token too old, it is changed once, and all of them wait for it. */
export class Session {
    store;
    send;
    renewal;
    /** @param send one request to the API, without credentials */
    constructor(store, send) {
        this.store = store;
        this.send = send;
    }
    async accept({ accessToken, refreshToken, expiresIn }) {
        await this.store.save({ accessToken, refreshToken, expiresAt: Date.now() + expiresIn * 1000 });
    }
    async end() {
        const tokens = await this.store.load();
        await this.store.save(undefined);
        return tokens;
    }
    /** The access token to send; undefined where nobody is signed in. */
    async token() {
        const tokens = await this.store.load();
        if (!tokens || tokens.expiresAt > Date.now() + SOON)
            return tokens?.accessToken;
        return this.renew(tokens.accessToken);
    }
    /**
     * A token that was not refused yet.
     *
     * @returns undefined: the session is over
     */
    async renew(refused) {
        this.renewal ??= alone(() => this.change(refused)).finally(() => (this.renewal = undefined));
        await this.renewal;
        return (await this.store.load())?.accessToken;
    }
    async change(refused) {
        const tokens = await this.store.load();
        // Another tab, or whoever asked just before, has changed it already.
        if (!tokens || tokens.accessToken !== refused)
            return;
        const response = await this.send('/v1/auth/refresh', { refreshToken: tokens.refreshToken });
        if (response.ok)
            return this.accept((await response.json()));
        await response.body?.cancel();
        // Anything else may pass: the session is kept, and the next request tries again.
        if (response.status === 400 || response.status === 401)
            await this.store.save(undefined);
    }
}
/** One at a time over all tabs of a browser that has locks, since a refresh token that comes twice ends the session. */
function alone(work) {
    const { locks } = globalThis.navigator ?? {};
    return locks ? locks.request('tradepost-session', work) : work();
}
