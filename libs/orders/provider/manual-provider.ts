import type { PaymentProvider, ProviderAnswer, ProviderRequest } from './payment-provider';

/** The company itself: whoever enters that money has come or gone has seen it, on the account or in the till. */
export class ManualProvider implements PaymentProvider {
  readonly name = 'manual';
  readonly isImmediate = true;

  request({ key, paymentId, reference }: ProviderRequest): Promise<ProviderAnswer> {
    return Promise.resolve({ outcome: 'succeeded', reference: key, paymentReference: reference ?? paymentId });
  }
}
