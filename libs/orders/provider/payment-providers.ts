import { hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthConfig, PaymentConfig, RuntimeConfig } from '@app/shared/config';
import { Unprocessable } from '@app/shared/errors';
import { ManualProvider } from './manual-provider';
import { askProvider } from './ask-provider';
import type { PaymentProvider, ProviderAnswer, ProviderRequest } from './payment-provider';
import { TestProvider } from './test-provider';

/** Who takes money in this installation. */
@Injectable()
export class PaymentProviders {
  /** Undefined in production. */
  readonly test?: TestProvider;
  private readonly providers: ReadonlyMap<string, PaymentProvider>;
  private readonly timeoutMs: number;

  constructor({ environment }: RuntimeConfig, { testSecret, timeoutMs }: PaymentConfig, { jwtSecret }: AuthConfig) {
    this.timeoutMs = timeoutMs;
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

  /** Asks one. @throws Unavailable as {@link askProvider}, Unprocessable for one that does not work here */
  ask(name: string, request: ProviderRequest): Promise<ProviderAnswer> {
    return askProvider(this.get(name), request, this.timeoutMs);
  }

  /** Undefined for one that does not work here, or sends no notices. */
  find(name: string): PaymentProvider | undefined {
    return this.providers.get(name);
  }
}

/** Of its own, so that no other signature of the product can pass for one of a notice. */
const secretFrom = (jwtSecret: string): string =>
  `whsec_${Buffer.from(hkdfSync('sha256', jwtSecret, '', 'tradepost:test-payments', 32)).toString('base64')}`;
