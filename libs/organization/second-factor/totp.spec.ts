import { base32, codeAt, keyUri, stepAt, stepOf } from './totp';

/** The secret of RFC 6238, appendix B, for SHA-1. */
const SECRET = Buffer.from('12345678901234567890');

describe('a code', () => {
  // Appendix B has eight digits; six are the last ones of them.
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('is that of RFC 6238 at %i seconds', (seconds, code) => {
    expect(codeAt(SECRET, stepAt(new Date(seconds * 1000)))).toBe(code.slice(2));
  });

  // RFC 4226, appendix D.
  it('is that of RFC 4226, count by count', () => {
    const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
    expect(codes.map((_, count) => codeAt(SECRET, count))).toEqual(codes);
  });

  it('is good a period before and after its own, and no longer', () => {
    const code = codeAt(SECRET, 1000);
    expect([998, 999, 1000, 1001, 1002].map((now) => stepOf(code, SECRET, now))).toEqual([
      undefined,
      ...[1000, 1000, 1000],
      undefined,
    ]);
    expect(stepOf('', SECRET, 1000)).toBeUndefined();
    expect(stepOf(`${code}0`, SECRET, 1000)).toBeUndefined();
  });
});

describe('a secret', () => {
  // RFC 4648, section 10.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['foob', 'MZXW6YQ'],
    ['foobar', 'MZXW6YTBOI'],
  ])('is written in base 32: %s', (text, encoded) => {
    expect(base32(Buffer.from(text))).toBe(encoded);
  });

  it('is told to apps with all that they need', () => {
    const uri = new URL(keyUri(SECRET, 'Trade post', 'ada@shop.example'));
    expect(decodeURIComponent(uri.pathname)).toContain('Trade post:ada@shop.example');
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      ...{ secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', issuer: 'Trade post', algorithm: 'SHA1' },
      ...{ digits: '6', period: '30' },
    });
  });
});
