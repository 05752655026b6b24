import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobOutbox } from '@app/shared/job';
import { bookOrder } from '../booking/book-order';
import { isOver } from '../ledger/credit';
import { type Act, type HeldOrder, holdOrder } from '../ledger/held-order';
import { PaymentEvent, type PaymentKind } from '../payment-event/payment-event.entity';
import type { ProviderRequest } from '../provider/payment-provider';
import { PaymentProviders } from '../provider/payment-providers';
import { newRefund, saveRefund } from '../refund/new-refund';
import { requestStep, type Settlement, settleStep } from './payment-book';
import { PAYMENT_QUEUE, REQUEST_JOB } from './payment.queue';
import { Payment } from './payment.entity';

/** Asks providers for money. */
@Injectable()
export class PaymentDesk {
  constructor(
    private readonly providers: PaymentProviders,
    private readonly outbox: JobOutbox,
  ) {}

  /**
   * Asks for a step of a payment. A provider behind a network is asked by a job, when the transaction has committed.
   *
   * @param held the order of the payment, to be booked afterwards
   * @param prepare what has to be there before the answer is, such as the row of a refund
   * @throws Conflict as {@link requestStep}, Unprocessable for a provider that does not work here, Unavailable for one that is
   *   asked at once and does not answer
   */
  async ask(
    held: HeldOrder,
    payment: Payment,
    step: { kind: PaymentKind; amount: number; message?: string | null },
    act: Act,
    prepare?: (event: PaymentEvent) => Promise<void>,
  ): Promise<void> {
    const provider = this.providers.get(payment.provider);
    const request = await requestStep(payment, step, act);
    await prepare?.(request);
    if (provider.isImmediate) {
      const { outcome, ...answer } = await this.providers.ask(provider.name, requestOf(request, payment));
      if (outcome === 'pending') throw new Error(`${provider.name} has no answer, though it is immediate`);
      await settleStep(
        held,
        payment,
        { ...step, ...answer, outcome, request, message: step.message ?? undefined },
        act,
      );
      return;
    }
    await this.outbox.enqueue(act.manager, {
      queue: PAYMENT_QUEUE,
      name: REQUEST_JOB,
      data: { eventId: request.id },
      requesterId: act.origin.accountId,
    });
  }

  /**
   * Writes down what a provider has told of a payment, with all that follows. Money for an order that has expired or was
   * cancelled meanwhile goes back the way it came: nothing is kept for it any more, and somebody else may have bought it.
   *
   * @param act in a transaction of its own
   * @returns whether it was news
   */
  async settle(paymentId: string, settlement: Settlement, act: Act): Promise<boolean> {
    const { manager } = act;
    const held = await holdOrder(await orderOf(paymentId, manager), manager);
    const payment = await manager.findOneByOrFail(Payment, { id: paymentId });
    if (!(await settleStep(held, payment, settlement, act))) return false;
    if (isOver(held.order.status) && settlement.outcome === 'succeeded') {
      await this.giveBack(held, payment, settlement, act);
    }
    await bookOrder(held, act);
    return true;
  }

  private async giveBack(
    held: HeldOrder,
    payment: Payment,
    { kind, amount }: Pick<Settlement, 'kind' | 'amount'>,
    act: Act,
  ): Promise<void> {
    const message = `The order is ${held.order.status}`;
    if (kind === 'authorisation') await this.ask(held, payment, { kind: 'void', amount, message }, act);
    if (kind !== 'charge') return;
    const refund = newRefund(payment, { amount, reason: message, authorId: null });
    await this.ask(held, payment, { kind: 'refund', amount, message }, act, (request) =>
      saveRefund(refund, request, act),
    );
  }
}

/** A request as the provider sees it. */
export const requestOf = (
  { id: key, kind, amount }: PaymentEvent,
  { id: paymentId, reference, source }: Payment,
): ProviderRequest => ({ key, kind, amount, paymentId, reference, source });

async function orderOf(paymentId: string, manager: EntityManager): Promise<string> {
  const [{ orderId }] = await manager.query<[{ orderId: string }]>(
    'SELECT order_id AS "orderId" FROM payment WHERE id = $1',
    [paymentId],
  );
  return orderId;
}
