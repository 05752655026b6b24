import { hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthConfig, PaymentConfig, RuntimeConfig } from '@app/shared/config';
import { Unprocessable } from '@app/shared/errors';
import { ManualProvider } from './manual-provider';
import type { PaymentProvider } from './payment-provider';
import { TestProvider } from './test-provider';

/** Who takes money in this installation. */
@Injectable()
export class PaymentProviders {
  /** Undefined in production. */
  readonly test?: TestProvider;
  private readonly providers: ReadonlyMap<string, PaymentProvider>;

  constructor({ environment }: RuntimeConfig, { testSecret }: PaymentConfig, { jwtSecret }: AuthConfig) {
    if (environment !== 'production') this.test = new TestProvider(testSecret ?? secretFrom(jwtSecret ?? ''));
    const all: PaymentProvider[] = [new ManualProvider(), ...(this.test ? [this.test] : [])];
    this.providers = new Map(all.map((provider) => [provider.name, provider]));
  }

  /** @throws Unprocessable for one that does not work here */
  get(name: string): PaymentProvider {
    const provider = this.providers.get(name);
    if (provider) return provider;
    const message = `Payments by ${name} are not possible here`;
    throw new Unprocessable(message, [{ pointer: '/provider', code: 'provider', message }], { code: 'no_provider' });
  }

  /** Undefined for one that does not work here, or sends no notices. */
  find(name: string): PaymentProvider | undefined {
    return this.providers.get(name);
  }
}

/** Of its own, so that no other signature of the product can pass for one of a notice. */
const secretFrom = (jwtSecret: string): string =>
  `whsec_${Buffer.from(hkdfSync('sha256', jwtSecret, '', 'tradepost:test-payments', 32)).toString('base64')}`;
