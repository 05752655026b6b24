import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { LookupAddress } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { generateSecret, sendWebhook, signatureHeaders, WebhookRefused } from '@app/shared/webhook';

// A key and a certificate of nobody, for this name alone.
const pem = readFileSync(join(__dirname, 'localhost.pem'), 'utf8');

interface Received {
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

let server: Server;
let url: string;
let received: Received[];
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer({ key: pem, cert: pem }, (request, response) => {
    void text(request).then((body) => {
      received.push({ url: request.url, headers: request.headers, body });
      answer(response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `https://localhost:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  received = [];
  answer = (response) => response.end('thank you');
});

const message = { id: 'msg_1', at: new Date('2026-11-24T12:00:00Z'), body: '{"type":"order.placed","name":"Käse"}' };
const secrets = [generateSecret(), generateSecret()];

/** As it is used, but for the addresses of this machine and the certificate above. */
const isAllowed = (address: string): boolean => ['127.0.0.1', '::1'].includes(address);
const send = (timeoutMs?: number): ReturnType<typeof sendWebhook> =>
  sendWebhook(url, message, secrets, { isAllowed, ca: pem, timeoutMs });

describe('a webhook', () => {
  it('is sent with its signatures, byte for byte', async () => {
    expect(await send()).toEqual({ status: 200, isTaken: true, isGone: false, answer: 'thank you' });
    expect(received).toMatchObject([
      {
        url: '/hook',
        body: message.body,
        headers: { 'content-type': 'application/json', ...signatureHeaders(message, secrets) },
      },
    ]);
  });

  it.each([
    [302, { isTaken: false, isGone: false }],
    [410, { isTaken: false, isGone: true }],
    [500, { isTaken: false, isGone: false }],
    [204, { isTaken: true, isGone: false }],
  ])('that is answered by %d follows nobody and says what came of it', async (status, outcome) => {
    answer = (response) => response.writeHead(status, { location: '/elsewhere' }).end();
    expect(await send()).toMatchObject({ status, ...outcome });
    expect(received).toHaveLength(1);
  });

  it('is not waited for without end', async () => {
    answer = (response) => void response.write('a little');
    await expect(send(300)).rejects.toThrow();
  });

  it('reads no answer without end', async () => {
    let hungUp: Promise<unknown> | undefined;
    answer = (response) => {
      hungUp = once(response, 'close');
      const more = (): void => void (response.destroyed || response.write('x'.repeat(10_000), more));
      more();
    };
    expect(await send()).toMatchObject({ status: 200, answer: 'x'.repeat(1000) });
    await hungUp;
  });

  it('is not sent to whom no one vouches for', async () => {
    await expect(sendWebhook(url, message, secrets, { isAllowed })).rejects.toThrow('certificate');
    expect(received).toEqual([]);
  });

  it('is not sent to this machine by a name', async () => {
    await expect(sendWebhook(url, message, secrets, { ca: pem })).rejects.toThrow(WebhookRefused);
    expect(received).toEqual([]);
  });

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://10.0.0.8:8443/',
    'http://example.com/',
    'ftp://example.com/',
    'https://user:password@example.com/',
    'example.com',
    '',
  ])('is not sent to %s', async (bad) => {
    await expect(sendWebhook(bad, message, secrets)).rejects.toThrow(WebhookRefused);
  });
});

describe('a name that is not always the same address', () => {
  /** It stands for one of a private network: nothing must ever arrive there. */
  let inside: Server;
  let visits: number;
  beforeAll(async () => {
    inside = createServer({ key: pem, cert: pem }, (_, response) => void response.end(String(++visits)));
    inside.on('secureConnection', () => visits++);
    await once(inside.listen((server.address() as AddressInfo).port, '127.0.0.2'), 'listening');
  });
  afterAll(() => void inside.close());
  beforeEach(() => void (visits = 0));

  /** A resolver that answers by each of these once, and how often it was asked. */
  const resolving = (...answers: string[][]): { resolve: () => Promise<LookupAddress[]>; asked: () => number } => {
    let asked = 0;
    const addresses = (): string[] => answers[asked++] ?? [];
    return {
      resolve: () => Promise.resolve(addresses().map((address) => ({ address, family: 4 }))),
      asked: () => asked,
    };
  };
  const isPublic = (address: string): boolean => address === '127.0.0.1';

  it('is connected to at the address that was checked, and not asked for another one', async () => {
    const { resolve, asked } = resolving(['127.0.0.1'], ['127.0.0.2'], ['127.0.0.2']);
    const sent = await sendWebhook(url, message, secrets, { isAllowed: isPublic, ca: pem, resolve });
    expect([sent.status, received.length, visits, asked()]).toEqual([200, 1, 0, 1]);
  });

  it.each([
    ['first', [['127.0.0.2'], ['127.0.0.1'], ['127.0.0.1']]],
    ['beside a public one', [['127.0.0.1', '127.0.0.2'], ['127.0.0.1']]],
    ['before a public one', [['127.0.0.2', '127.0.0.1'], ['127.0.0.1']]],
  ])('is refused where it is a private one %s', async (_, answers) => {
    const { resolve, asked } = resolving(...answers);
    const sent = sendWebhook(url, message, secrets, { isAllowed: isPublic, ca: pem, resolve });
    await expect(sent).rejects.toThrow(WebhookRefused);
    expect([received.length, visits, asked()]).toEqual([0, 0, 1]);
  });
});
