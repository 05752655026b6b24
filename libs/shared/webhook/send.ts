import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { rootCertificates } from 'node:tls';
import { isPublicAddress } from './public-address';
import { type SignedMessage, signatureHeaders } from './signature';

/** How long a delivery may take, from the name to the end of the answer. */
const TIMEOUT_MS = 15_000;

/** So much of an answer is read, and so much of that is kept to be shown. */
const MOST_BYTES = 64 * 1024;
const SHOWN_CHARACTERS = 1000;

/** What came of an attempt that reached its receiver. */
export interface Delivery {
  status: number;
  /** Whether the receiver has taken the message: any 2xx. A redirect is none. */
  isTaken: boolean;
  /** The receiver wants no more messages (410). */
  isGone: boolean;
  /** The beginning of the answer. */
  answer: string;
}

/** The receiver has not answered in time. */
export class WebhookUnanswered extends Error {
  override readonly name = 'WebhookUnanswered';
}

/** Nothing is sent to such a URL or address, now or later. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
}

export interface SendOptions {
  /** Whether messages may be sent to an IP address. */
  isAllowed?: (address: string) => boolean;
  timeoutMs?: number;
  /** All addresses of a name; by default as the system knows them. It is asked once for each message. */
  resolve?: (hostname: string, options: LookupOptions) => Promise<LookupAddress[]>;
  /** Certificates that are trusted besides those of the system. */
  ca?: string;
}

/**
 * Sends a message once. The address is checked when it has been resolved, and exactly that one is connected to, so that a
 * name cannot say one thing to the check and another to the connection.
 *
 * @throws WebhookRefused when the URL is not https or leads anywhere but to the public internet
 * @throws WebhookUnanswered when it takes too long, Error of the network; worth another try
 */
export async function sendWebhook(
  url: string,
  message: SignedMessage,
  secrets: readonly string[],
  { isAllowed = isPublicAddress, timeoutMs = TIMEOUT_MS, resolve: addressesOf = ofSystem, ca }: SendOptions = {},
): Promise<Delivery> {
  const target = checkReceiver(url, isAllowed);
  const signal = AbortSignal.timeout(timeoutMs);
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    signal,
    ca: ca && [...rootCertificates, ca],
    lookup: checkedLookup(isAllowed, addressesOf),
    headers: {
      ...signatureHeaders(message, secrets),
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(message.body),
      'user-agent': 'Tradepost-Webhooks',
    },
  };
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void =>
      reject(signal.aborted ? new WebhookUnanswered('The receiver took too long') : error);
    const sent = request(target, options, (answer) => {
      read(answer).then((text) => resolve(deliveryOf(answer.statusCode ?? 0, text)), fail);
    });
    sent.on('error', fail);
    sent.end(message.body);
  });
}

/**
 * What can be said of the URL of a receiver before its name is looked up.
 *
 * @throws WebhookRefused when nothing will ever be sent there
 */
export function checkReceiver(url: string, isAllowed: (address: string) => boolean = isPublicAddress): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target?.protocol !== 'https:') throw new WebhookRefused('A webhook needs an https URL');
  if (target.username || target.password) throw new WebhookRefused('The URL of a webhook holds no credentials');
  // A literal address is not looked up.
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isAllowed(host)) throw refusedAddress();
  return target;
}

const ofSystem = (hostname: string, options: LookupOptions): Promise<LookupAddress[]> =>
  lookup(hostname, { ...options, all: true });

const refusedAddress = (): WebhookRefused => new WebhookRefused('The URL leads to an address that is not public');

/** What the connection resolves its name by: one address that is not allowed is enough to refuse the name. */
const checkedLookup =
  (isAllowed: (address: string) => boolean, addressesOf: Exclude<SendOptions['resolve'], undefined>): LookupFunction =>
  (hostname, options, callback) => {
    addressesOf(hostname, options).then(
      (addresses) => {
        if (!addresses.every(({ address }) => isAllowed(address))) callback(refusedAddress(), []);
        else if (options.all) callback(null, addresses);
        else callback(null, addresses[0].address, addresses[0].family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };

/** Reads as much as is of interest, and hangs up on who sends more. */
async function read(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8').slice(0, SHOWN_CHARACTERS);
}

const deliveryOf = (status: number, answer: string): Delivery => ({
  status,
  isTaken: status >= 200 && status < 300,
  isGone: status === 410,
  answer,
});
