import { createHmac, timingSafeEqual } from 'node:crypto';

/** What authenticator apps all know: SHA-1, six digits, a new code every 30 seconds (RFC 6238, section 4; RFC 4226). */
const PERIOD = 30;
const DIGITS = 6;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, section 6, without padding: what people can type. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** How many periods have passed since 1970. */
export const stepAt = (date: Date): number => Math.floor(date.getTime() / 1000 / PERIOD);

/** The code of a period. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[mac.length - 1] & 0xf;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

/**
 * The period that a code is of; undefined: it is of none near now. The clocks of people may be half a minute off.
 *
 * @param now the present period
 */
export function stepOf(code: string, secret: Uint8Array, now: number): number | undefined {
  const given = Buffer.from(code);
  return [now, now - 1, now + 1].find((step) => {
    const expected = Buffer.from(codeAt(secret, step));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** What an app reads from a QR code (the Key URI Format of Google Authenticator). */
export function keyUri(secret: Uint8Array, issuer: string, account: string): string {
  const parameters = new URLSearchParams({
    ...{ secret: base32(secret), issuer, algorithm: 'SHA1' },
    ...{ digits: String(DIGITS), period: String(PERIOD) },
  });
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${parameters.toString()}`;
}
