import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';

/**
 * Reads the IP address of whoever asks, as Fastify does.
 *
 * @param trustProxy the proxies whose `X-Forwarded-For` is believed; true: whoever connects
 */
export function addressReader(trustProxy: boolean | readonly string[]): (request: IncomingMessage) => string {
  if (trustProxy === false) return ({ socket }) => socket.remoteAddress ?? '';
  const isTrusted = trustProxy === true ? () => true : proxyAddress.compile([...trustProxy]);
  return (request) => proxyAddress(request, isTrusted);
}
