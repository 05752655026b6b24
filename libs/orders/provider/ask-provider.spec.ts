import { BadRequest, Unavailable } from '@app/shared/errors';
import { askProvider } from './ask-provider';
import type { PaymentProvider, ProviderAnswer, ProviderRequest } from './payment-provider';

const REQUEST: ProviderRequest = {
  key: 'k',
  kind: 'charge',
  amount: { amount: 1000, currency: 'EUR' },
  paymentId: 'p',
  reference: null,
  source: null,
};
const GOOD: ProviderAnswer = { outcome: 'succeeded', reference: 'event', paymentReference: 'payment' };

const ask = (request: () => Promise<unknown>): Promise<ProviderAnswer> => {
  const provider = { name: 'test', isImmediate: false, request } as PaymentProvider;
  return askProvider(provider, REQUEST, 20);
};

it.each<[string, unknown]>([
  ['has succeeded', GOOD],
  ['has refused', { ...GOOD, outcome: 'failed', message: 'No' }],
])('An answer that it %s is taken as it is', async (_, answer) => {
  await expect(ask(() => Promise.resolve(answer))).resolves.toEqual(answer);
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a page of a proxy', '<html>'],
  ['an outcome that there is not', { ...GOOD, outcome: 'maybe' }],
  ['no reference', { ...GOOD, reference: '' }],
  ['a reference that is none', { ...GOOD, paymentReference: 7 }],
  ['a reference without end', { ...GOOD, reference: 'x'.repeat(121) }],
  ['a message that is none', { ...GOOD, message: {} }],
])('A provider that answers %s is not understood, and can be asked again', async (_, answer) => {
  await expect(ask(() => Promise.resolve(answer))).rejects.toMatchObject({
    ...{ status: 503, code: 'provider_unavailable', headers: { 'retry-after': '10' } },
    message: 'The provider test has answered what makes no sense',
  });
});

it.each<[string, Error]>([
  ['of its own', new Error('ECONNRESET')],
  ['that looks as if the client were to blame', new BadRequest('Not so')],
  ['of HTTP', Object.assign(new Error('Not found'), { statusCode: 404 })],
])('An error %s says nothing of the money: it can be asked again', async (_, thrown) => {
  await expect(ask(() => Promise.reject(thrown))).rejects.toMatchObject({ status: 503, cause: thrown });
});

it('Whoever says nothing is not waited for, and nobody minds what comes then', async () => {
  let tell: (error: Error) => void = () => undefined;
  const silent = ask(() => new Promise((_, reject) => (tell = reject)));
  await expect(silent).rejects.toThrow(Unavailable);
  tell(new Error('Too late'));
});
