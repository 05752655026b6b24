import { Injectable } from '@nestjs/common';
import { Conflict, Forbidden, Unprocessable } from '@app/shared/errors';
import { Answer, type Caller, ResourceReader, Resources, type Write } from '@app/shared/resource';
import { amountIn } from '../booking/amount-in';
import { bookOrder } from '../booking/book-order';
import { holdByPart, holdFor } from '../booking/hold-for';
import type { HeldOrder } from '../ledger/held-order';
import { saveRows } from '../ledger/save-rows';
import { actOf } from '../order/act';
import { refundable } from '../payment/payment-amounts';
import { amountsOf } from '../payment/payment-book';
import { PaymentDesk } from '../payment/payment-desk';
import { Payment } from '../payment/payment.entity';
import { RefundLine } from '../refund-line/refund-line.entity';
import { newRefund, saveRefund } from './new-refund';
import { refundLines } from './refund-lines';
import type { CreatePaymentRefund, CreateRefund } from './refund.dto';
import { Refund } from './refund.entity';

/** Reads refunds, and gives money back. */
@Injectable()
export class RefundService extends ResourceReader<Refund> {
  constructor(
    resources: Resources,
    private readonly desk: PaymentDesk,
  ) {
    super(Refund, resources);
  }

  /**
   * Gives money of an order back: for lines, or so much as is named.
   *
   * @throws Conflict (`amount_not_available`) when no payment has so much left
   * @throws Unprocessable for lines that are not of the order, or more pieces than are left
   */
  create(orderId: string, body: CreateRefund, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const held = await holdFor(orderId, this.resources, write);
      const lines = await refundLines(held, body.lines ?? [], manager);
      const sum = lines.reduce((all, { amount }) => all + amount.amount, 0);
      const wanted = body.amount ? amountIn(held, body.amount) : lines.length > 0 ? sum : undefined;
      const payment = await payingBack(held, body.paymentId, wanted, write);
      return this.give(held, payment, { wanted, lines, reason: body.reason }, write);
    });
  }

  /** Gives money back by one payment. @throws as {@link create} */
  createOf(paymentId: string, { amount, reason }: CreatePaymentRefund, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const held = await holdByPart(Payment, paymentId, this.resources, write);
      const payment = await manager.findOneByOrFail(Payment, { id: paymentId });
      const wanted = amount ? amountIn(held, amount) : undefined;
      return this.give(held, payment, { wanted, lines: [], reason }, write);
    });
  }

  private async give(
    held: HeldOrder,
    payment: Payment,
    { wanted, lines, reason }: { wanted?: number; lines: RefundLine[]; reason?: string | null },
    write: Write,
  ): Promise<Answer> {
    const { manager, caller } = write;
    const amount = wanted ?? refundable(amountsOf(payment));
    if (amount <= 0) throw nothingLeft();
    const refund = newRefund(payment, { amount, reason: reason ?? null, authorId: caller.actor.id });
    if (lines.length > 0) refund.basis = 'lines';
    const act = actOf(write);
    await this.desk.ask(held, payment, { kind: 'refund', amount, message: reason }, act, async (request) => {
      await saveRefund(refund, request, act);
      for (const line of lines) line.refundId = refund.id;
      await saveRows(manager, RefundLine, lines);
    });
    await bookOrder(held, act);
    const rights = await this.resources.rightsTo(Refund, refund.id, caller.actor, manager);
    if (rights !== 'change') throw new Forbidden('Money is given back by managers of the company');
    const answer = await this.resources.engine.one(Refund, refund.id, caller, this.resources.readerOf(manager));
    return new Answer(answer.text, { ...answer.headers, location: `/v1/orders/refunds/${refund.id}` });
  }
}

/** The payment that is named, or the last one that has so much left. */
async function payingBack(
  { order }: HeldOrder,
  id: string | undefined,
  wanted: number | undefined,
  { manager }: Write,
): Promise<Payment> {
  const payments = await manager.find(Payment, { where: { orderId: order.id }, order: { id: 'DESC' } });
  if (id !== undefined) {
    const named = payments.find((payment) => payment.id === id);
    if (named) return named;
    const message = 'That is no payment of the order';
    throw new Unprocessable(message, [{ pointer: '/paymentId', code: 'reference', message }]);
  }
  const enough = payments.find((payment) => refundable(amountsOf(payment)) >= (wanted ?? 1));
  if (!enough) throw nothingLeft();
  return enough;
}

function nothingLeft(): Conflict {
  const message = 'No payment has so much left to refund';
  return new Conflict(message, [{ pointer: '/amount', code: 'not_available', message }], {
    code: 'amount_not_available',
  });
}
