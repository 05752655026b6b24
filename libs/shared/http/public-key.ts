import type { IncomingMessage } from 'node:http';

/**
 * Names the answer that a request asks for, where it is the same for everybody who asks so: the URL with all that it says, and
 * the headers by which answers of one URL differ. Undefined where something is changed, or somebody says who they are.
 */
export function publicKeyOf({
  method,
  url,
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (headers.authorization !== undefined || headers['x-api-key'] !== undefined) return undefined;
  // No URL and no header has a line break in it.
  return `${url}\n${headers.accept ?? ''}\n${String(headers['x-fields'] ?? '')}`;
}
