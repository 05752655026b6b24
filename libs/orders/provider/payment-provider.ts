import type { Money } from '@app/shared/model';
import type { PaymentKind } from '../payment-event/payment-event.entity';
import type { ProviderName } from '../payment/payment-status';

/** What a provider is asked for. */
export interface ProviderRequest {
  /** The same for every attempt, so that a provider does it once. */
  key: string;
  kind: PaymentKind;
  amount: Money;
  paymentId: string;
  /** By which the provider knows the payment; null: it does not know it yet. */
  reference: string | null;
  /** What the money is taken from, as the provider calls it. */
  source: string | null;
}

/** What it says; where it is `pending`, a notice will say the rest. */
export interface ProviderAnswer {
  outcome: 'succeeded' | 'failed' | 'pending';
  /** By which it knows what it did; the same however often it tells. */
  reference: string;
  /** By which it knows the payment. */
  paymentReference: string;
  message?: string;
}

/** What it tells on its own. */
export interface ProviderNotice {
  kind: PaymentKind;
  outcome: 'succeeded' | 'failed';
  reference: string;
  paymentReference: string;
  amount: Money;
  /** The key of the request that it answers; none: it was done elsewhere. */
  key?: string;
  message?: string;
}

/** Somebody who takes money. */
export interface PaymentProvider {
  readonly name: ProviderName;
  /** Answers by itself, without asking anybody over a network: inside of the transaction. */
  readonly isImmediate: boolean;
  /** Does what it is asked for once per key. @throws whatever keeps it from answering; it is asked again then, as is who takes too long */
  request(request: ProviderRequest): Promise<ProviderAnswer>;
  /**
   * Reads a notice; without it, the provider sends none.
   *
   * @param headers of the request that brought it
   * @param body exactly as it came
   * @throws Unauthorized when it is not the provider's, BadRequest when it is no notice
   */
  read?(headers: Readonly<Record<string, unknown>>, body: string): ProviderNotice;
}
