import { BadRequest, Unauthorized } from '@app/shared/errors';
import { signatureHeaders, verifySignature } from '@app/shared/webhook';
import { PAYMENT_KINDS } from '../payment-event/payment-event.entity';
import { isReference } from './ask-provider';
import type { PaymentProvider, ProviderAnswer, ProviderNotice, ProviderRequest } from './payment-provider';

/** How the test provider behaves: the source of a payment says it. */
export const TEST_SOURCES = {
  ok: 'Everything succeeds at once',
  declined: 'Nothing is authorised or charged',
  refund_declined: 'Nothing is given back',
  delayed: 'The answer comes later, as a notice, and comes twice',
  unreachable: 'Asking it fails; what it has done meanwhile, a notice tells',
  silent: 'It does not answer at all',
  garbled: 'It answers what makes no sense',
} as const;

/** A provider without money, to try all that can happen; not for production. */
export class TestProvider implements PaymentProvider {
  readonly name = 'test';
  readonly isImmediate = false;

  /**
   * @param secret that signs its notices (Standard Webhooks)
   * @throws Error when it is none
   */
  constructor(private readonly secret: string) {
    signatureHeaders({ id: '', at: new Date(), body: '' }, [secret]);
  }

  request(request: ProviderRequest): Promise<ProviderAnswer> {
    const { kind, source, key, paymentId } = request;
    if (source === 'unreachable') return Promise.reject(new Error('The test provider was told to be away'));
    if (source === 'silent') return new Promise(() => undefined);
    if (source === 'garbled') return Promise.resolve({ outcome: 'who knows' } as never);
    const isRefused = source === 'declined' ? kind !== 'void' : source === 'refund_declined' && kind === 'refund';
    const outcome = isRefused ? 'failed' : 'succeeded';
    return Promise.resolve({
      outcome: source === 'delayed' ? 'pending' : outcome,
      reference: `event_${key}`,
      paymentReference: `payment_${paymentId}`,
      ...(isRefused && { message: 'The test provider was told to decline' }),
    });
  }

  /** What it sends for a request that it has left open. */
  notice({ key, kind, amount, paymentId }: ProviderRequest): { headers: Record<string, string>; body: string } {
    const notice: ProviderNotice = {
      kind,
      outcome: 'succeeded',
      reference: `event_${key}`,
      paymentReference: `payment_${paymentId}`,
      amount,
      key,
    };
    const body = JSON.stringify(notice);
    return { headers: signatureHeaders({ id: notice.reference, at: new Date(), body }, [this.secret]), body };
  }

  read(headers: Readonly<Record<string, unknown>>, body: string): ProviderNotice {
    if (!verifySignature(headers, body, [this.secret], new Date())) {
      throw new Unauthorized('The signature of the notice is missing, wrong or too old');
    }
    const notice = parse(body);
    const { kind, outcome, reference, paymentReference, amount, key, message } = notice;
    const isComplete =
      PAYMENT_KINDS.some((known) => known === kind) &&
      (outcome === 'succeeded' || outcome === 'failed') &&
      isReference(reference) &&
      isReference(paymentReference) &&
      (key === undefined || (typeof key === 'string' && UUID.test(key))) &&
      (message === undefined || typeof message === 'string') &&
      Number.isSafeInteger(amount?.amount) &&
      Number(amount?.amount) > 0 &&
      /^[A-Z]{3}$/.test(String(amount?.currency));
    if (!isComplete) throw new BadRequest('That is no notice of a payment', [], { code: 'bad_notice' });
    return notice as ProviderNotice;
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function parse(body: string): Partial<ProviderNotice> {
  try {
    return Object(JSON.parse(body)) as Partial<ProviderNotice>;
  } catch {
    throw new BadRequest('The body is not valid JSON', [], { code: 'invalid_json' });
  }
}
