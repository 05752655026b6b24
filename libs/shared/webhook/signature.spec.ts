import { generateSecret, signatureHeaders, verifySignature } from './signature';

// The example of the specification's reference implementations.
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const MESSAGE = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1_614_265_330_999),
  body: '{"test": 2432232314}',
};

describe('a signed message', () => {
  it('carries what the specification says', () => {
    expect(signatureHeaders(MESSAGE, [SECRET])).toEqual({
      'webhook-id': MESSAGE.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is signed by both secrets while one is being replaced', () => {
    const other = generateSecret();
    const [first, second] = signatureHeaders(MESSAGE, [other, SECRET])['webhook-signature'].split(' ');
    expect(second).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    expect(first).toBe(signatureHeaders(MESSAGE, [other])['webhook-signature']);
  });

  it('has another signature for another id, time, body or secret', () => {
    const signatures = [
      signatureHeaders(MESSAGE, [SECRET]),
      signatureHeaders({ ...MESSAGE, id: 'msg_2' }, [SECRET]),
      signatureHeaders({ ...MESSAGE, at: new Date() }, [SECRET]),
      signatureHeaders({ ...MESSAGE, body: '{}' }, [SECRET]),
      signatureHeaders(MESSAGE, [generateSecret()]),
    ].map((headers) => headers['webhook-signature']);
    expect(new Set(signatures).size).toBe(5);
  });

  it.each(['', 'secret', 'whsec_', 'whsec_c2hvcnQ=', `whsec_${Buffer.alloc(65).toString('base64')}`])(
    'is not made with a bad secret: %s',
    (secret) => {
      expect(() => signatureHeaders(MESSAGE, [secret])).toThrow('whsec_');
    },
  );
});

describe('a message that has come', () => {
  const headers = signatureHeaders(MESSAGE, [SECRET]);
  const { body, at } = MESSAGE;

  it('is believed by any of the secrets, for five minutes', () => {
    expect(verifySignature(headers, body, [SECRET], at)).toBe(true);
    expect(verifySignature(headers, body, [generateSecret(), SECRET], at)).toBe(true);
    expect(verifySignature(signatureHeaders(MESSAGE, [generateSecret(), SECRET]), body, [SECRET], at)).toBe(true);
    expect(verifySignature(headers, body, [SECRET], new Date(at.getTime() + 299_000))).toBe(true);
  });

  it.each<[string, Record<string, unknown>, string, Date]>([
    ['of another body', headers, `${body} `, at],
    ['of another id', { ...headers, 'webhook-id': 'msg_2' }, body, at],
    ['of another time', { ...headers, 'webhook-timestamp': '1614265331' }, body, at],
    ['without a signature', { ...headers, 'webhook-signature': undefined }, body, at],
    ['with one that is cut', { ...headers, 'webhook-signature': 'v1,g0hM' }, body, at],
    ['that is old', headers, body, new Date(at.getTime() + 301_000)],
    ['from the future', headers, body, new Date(at.getTime() - 302_000)],
  ])('is not believed %s', (_, given, text, now) => {
    expect(verifySignature(given, text, [SECRET], now)).toBe(false);
  });
});
