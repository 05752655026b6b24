import { connect } from 'node:net';
import type { PoolClient } from 'pg';
import { serialize } from 'pg-protocol';

/** So long, in milliseconds, nobody waits for a server that does not listen. */
const PATIENCE = 5000;

/** What pg's connections know of their server; its types are older. */
interface Connected {
  host: string;
  port: number;
  processID: number;
  secretKey: number;
}

/**
 * Asks PostgreSQL to give up what it does on a connection. Resolves when it has been told, or cannot be: then the statement
 * goes on until its timeout.
 */
export function cancelStatement(client: PoolClient): Promise<void> {
  const { host, port, processID, secretKey } = client as unknown as Connected;
  return new Promise((resolve) => {
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.setTimeout(PATIENCE, () => socket.destroy());
    socket.on('connect', () => socket.end(serialize.cancel(processID, secretKey)));
    socket.on('error', () => undefined).on('close', () => resolve());
    socket.resume();
  });
}

/** Waits for what is asked on a connection. PostgreSQL is told to give it up when the signal says so; then it fails. */
export async function untilAborted<T>(signal: AbortSignal, client: PoolClient, work: Promise<T>): Promise<T> {
  let told: Promise<void> | undefined;
  const cancel = (): void => {
    told = cancelStatement(client);
  };
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
  try {
    return await work;
  } finally {
    signal.removeEventListener('abort', cancel);
    // Or the next statement of the connection may be taken for it.
    await told;
  }
}
