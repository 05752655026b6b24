import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { signatureHeaders } from '@app/shared/webhook';
import { eventually } from '../support/eventually';
import type { Api, Json } from '../support/request';

/** A key and a certificate of nobody, for `localhost` alone. */
export const CERTIFICATE_FILE = join(__dirname, 'localhost.pem');

/** A message as it has arrived. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  text: string;
  body: Json;
}

/** Somebody on this machine who takes webhooks, on any path. */
export class Receiver {
  readonly received: Received[] = [];
  /** What the next messages to a path are answered by, one after the other; then 204. */
  readonly statuses = new Map<string, number[]>();
  /** Paths to which nothing is answered. */
  readonly silent = new Set<string>();
  private server?: Server;

  async start(): Promise<void> {
    const pem = readFileSync(CERTIFICATE_FILE, 'utf8');
    this.server = createServer({ key: pem, cert: pem }, (request, response) => {
      void text(request).then((body) => {
        const path = request.url ?? '';
        this.received.push({ path, headers: request.headers, text: body, body: JSON.parse(body) as Json });
        if (this.silent.has(path)) return;
        response.writeHead(this.statuses.get(path)?.shift() ?? 204).end();
      });
    }).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** Leaves all who wait for an answer without one. */
  hangUp(): void {
    this.server?.closeAllConnections();
  }

  url(path: string): string {
    return `https://localhost:${(this.server?.address() as AddressInfo).port}${path}`;
  }

  /** Waits for so many messages to a path. */
  messages(path: string, count: number): Promise<Received[]> {
    return eventually(() => {
      const messages = this.received.filter((each) => each.path === path);
      expect(messages).toHaveLength(count);
      return messages;
    });
  }
}

/** Whether a message is signed by all of the secrets, as its receiver finds out, and by no others. */
export function isSignedBy({ headers, text: body }: Received, ...secrets: string[]): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000);
  const expected = signatureHeaders({ id: String(headers['webhook-id']), at, body }, secrets);
  return headers['webhook-signature'] === expected['webhook-signature'];
}

/** Time passes for what waits to be tried again. */
export async function hurryDeliveries({ dataSource }: Api, subscriptionId: string): Promise<void> {
  await dataSource.query(
    `UPDATE job SET relay_after = now() FROM webhook_delivery
     WHERE webhook_delivery.job_id = job.id AND webhook_delivery.subscription_id = $1`,
    [subscriptionId],
  );
  await dataSource.query(`SELECT pg_notify('job', 'webhooks')`);
}
