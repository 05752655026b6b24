import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '@app/shared/errors';
import type { PaymentProvider, ProviderAnswer, ProviderRequest } from './payment-provider';

/** Seconds after which it makes sense to ask again. */
const RETRY_AFTER = 10;

/**
 * Asks a provider. What it may have done without saying so is found out by asking again, under the same key.
 *
 * @throws Unavailable for whoever cannot be reached, says nothing in time, or answers what makes no sense
 */
export async function askProvider(
  provider: PaymentProvider,
  request: ProviderRequest,
  timeoutMs: number,
): Promise<ProviderAnswer> {
  const ended = new AbortController();
  const late = sleep(timeoutMs, undefined, { signal: ended.signal }).then(() => {
    throw unanswered(provider, `has not answered within ${timeoutMs} ms`);
  });
  try {
    const answer = await Promise.race([provider.request(request), late]);
    if (!isAnswer(answer)) throw unanswered(provider, 'has answered what makes no sense');
    return answer;
  } catch (error) {
    // Whatever it throws, also what looks as if our client were to blame, says nothing of the money.
    throw error instanceof Unavailable ? error : unanswered(provider, 'has not answered', error);
  } finally {
    ended.abort();
  }
}

const OUTCOMES: readonly unknown[] = ['succeeded', 'failed', 'pending'] satisfies ProviderAnswer['outcome'][];

function isAnswer(answer: unknown): answer is ProviderAnswer {
  const { outcome, reference, paymentReference, message } = Object(answer) as Partial<ProviderAnswer>;
  return (
    OUTCOMES.includes(outcome) &&
    isReference(reference) &&
    isReference(paymentReference) &&
    (message === undefined || typeof message === 'string')
  );
}

/** Whether it is something that a provider may know a thing by. */
export const isReference = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 120;

const unanswered = ({ name }: PaymentProvider, what: string, cause?: unknown): Unavailable =>
  new Unavailable(`The provider ${name} ${what}`, RETRY_AFTER, [], { code: 'provider_unavailable', cause });
