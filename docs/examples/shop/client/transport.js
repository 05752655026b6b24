// Written by libs/client/generate.mjs. Do not change it by hand.
const KEY = 'idempotency-key';
const CREDENTIALS = ['authorization', 'x-api-key'];
/** Whose keys the API keeps. */
const OWNERS = [...CREDENTIALS, 'x-cart-token'];
/** Sends requests as often as it needs, with the same key each time, and with a token that is fresh. */
export function transport(fetch, session, apiKey, patience) {
    return async (request) => {
        const isSigned = CREDENTIALS.some((name) => request.headers.has(name)) || isPublic(request);
        const token = isSigned || apiKey !== undefined ? undefined : await session.token();
        const [name, value] = token === undefined ? ['x-api-key', apiKey] : ['authorization', `Bearer ${token}`];
        const asking = keyed(isSigned || value === undefined ? request : withHeader(request, name, value));
        const answer = await patient(fetch, asking, patience);
        if (answer.status !== 401 || token === undefined)
            return answer;
        const fresh = await session.renew(token);
        if (fresh === undefined || fresh === token)
            return answer;
        await answer.body?.cancel();
        return patient(fetch, withHeader(asking, name, `Bearer ${fresh}`), patience);
    };
}
/** Sends a request until it is answered by anything but "later". */
export async function patient(fetch, request, { retries, longestWait }) {
    for (let attempt = 0;; attempt++) {
        const answer = await fetch(request.clone()).catch((error) => {
            if (request.signal.aborted || attempt === retries || !isRepeatable(request))
                throw error;
            return undefined;
        });
        if (answer && (attempt === retries || !isLater(answer, request)))
            return answer;
        const wait = answer ? asked(answer) : undefined;
        if (wait !== undefined && wait > longestWait)
            return answer;
        await answer?.body?.cancel();
        await sleep(wait ?? backoff(attempt, longestWait), request.signal);
    }
}
/** A POST or PATCH of somebody has a key, so that it can be sent again when nobody knows whether it arrived; nobody's keys are none. */
function keyed(request) {
    const { method, headers, url } = request;
    const isWrite = (method === 'POST' || method === 'PATCH') && !isSearch(url) && !isPublic(request);
    const isOwned = OWNERS.some((name) => headers.has(name));
    return isWrite && isOwned && !headers.has(KEY) ? withHeader(request, KEY, crypto.randomUUID()) : request;
}
/** What is done once, however often it arrives: reads, and what the API keeps keys for. */
function isRepeatable({ method, url, headers }) {
    if (method === 'GET' || method === 'HEAD' || isSearch(url))
        return true;
    return headers.has(KEY) && !new URL(url).pathname.includes('/v1/auth/');
}
const isSearch = (url) => new URL(url).pathname.endsWith('/search');
/** 503 and 429 are said before anything is done; 409 with a time: the first request of the same key is still worked on. */
function isLater({ status, headers }, request) {
    if (status === 429 || status === 503)
        return true;
    if (status === 409)
        return headers.has('retry-after');
    return (status === 502 || status === 504) && isRepeatable(request);
}
/** What needs no credentials, and would be refused with bad ones. */
const isPublic = ({ url }) => /\/v1\/auth\/(login|refresh|token|registration|confirmation|password-reset)$/.test(new URL(url).pathname);
const withHeader = (request, name, value) => {
    const copy = request.clone();
    copy.headers.set(name, value);
    return copy;
};
/** Milliseconds that an answer asks to wait. */
function asked({ headers }) {
    const text = headers.get('retry-after');
    if (text === null)
        return undefined;
    const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
/** Doubles each time, and is different for each client, so that those who failed together do not come back together. */
const backoff = (attempt, longest) => Math.min(longest, 200 * 2 ** attempt) * (0.5 + Math.random() / 2);
function sleep(wait, signal) {
    return new Promise((done, fail) => {
        const stop = () => {
            clearTimeout(timer);
            fail(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', stop);
            done();
        }, wait);
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
    });
}
