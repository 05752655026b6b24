import type { IncomingHttpHeaders } from 'node:http';

/** Version, trace id, span id and flags (W3C Trace Context); later versions may add parts. Neither id is all zeros. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(?:-.*)?$/;

/** The trace that a request is a part of, as its `traceparent` says; undefined without a good one. */
export function traceIdOf({ traceparent }: IncomingHttpHeaders): string | undefined {
  return typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent)?.[1] : undefined;
}
