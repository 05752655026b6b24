import { Forbidden } from '@app/shared/errors';

/**
 * Makes sure that an API key is for what it is used for. A key never changes what signs people in, or one that has got out
 * could make others.
 *
 * @param scopes as in `catalog:read`; none: all
 * @throws Forbidden
 */
export function assertScope(scopes: readonly string[], { method, url }: { method: string; url: string }): void {
  const [path] = url.split('?');
  const namespace = /^\/v1\/([^/]+)/.exec(path)?.[1] ?? '';
  const isRead = method === 'GET' || method === 'HEAD' || path.endsWith('/search');
  if (namespace === 'auth' && !isRead) throw new Forbidden('An API key is not for this');
  const needed = `${namespace}:${isRead ? 'read' : 'write'}`;
  if (scopes.length > 0 && !scopes.includes(needed)) throw new Forbidden(`The API key is not for ${needed}`);
}
