import * as crypto from 'node:crypto';
import { generateSecret, signatureHeaders } from '@app/shared/webhook';
import { read } from '../architecture/repository';

type Check = (headers: Record<string, string>, body: string, secret: string) => boolean;

/** What the guide gives to whoever receives webhooks, run as it stands there. */
function checkOfTheGuide(): Check {
  const [, code] = /```js\n(.*?)```/s.exec(read('docs/guides/webhooks.md')) ?? [];
  const body = code.replace(/^import (.*) from 'node:crypto';$/m, 'const $1 = crypto;');
  return (Reflect.construct(Function, ['crypto', `${body}\nreturn isGenuine;`]) as (from: object) => Check)(crypto);
}

describe('the check that the guide shows', () => {
  const isGenuine = checkOfTheGuide();
  const [secret, other] = [generateSecret(), generateSecret()];
  const body = '{"type":"ping"}';
  const headers = signatureHeaders({ id: 'msg_1', at: new Date(), body }, [other, secret]);

  it('believes what is signed by its secret, among others', () => {
    expect(isGenuine(headers, body, secret)).toBe(true);
  });

  it.each([
    ['another body', headers, `${body} `, secret],
    ['another secret', headers, body, generateSecret()],
    ['another id', { ...headers, 'webhook-id': 'msg_2' }, body, secret],
    [
      'an old message',
      signatureHeaders({ id: 'msg_1', at: new Date(Date.now() - 301_000), body }, [secret]),
      body,
      secret,
    ],
  ])('does not believe %s', (_, given, text, key) => {
    expect(isGenuine(given, text, key)).toBe(false);
  });
});
