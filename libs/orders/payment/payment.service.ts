import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { recordChanges } from '@app/shared/audit';
import { Conflict, Unprocessable } from '@app/shared/errors';
import { Answer, type Caller, ResourceReader, Resources, type Write } from '@app/shared/resource';
import { bookOrder } from '../booking/book-order';
import { assertStatus, holdByPart, holdFor } from '../booking/hold-for';
import { amountIn } from '../booking/amount-in';
import { owedOf } from '../ledger/credit';
import type { Act, HeldOrder } from '../ledger/held-order';
import { saveRows } from '../ledger/save-rows';
import { actOf } from '../order/act';
import { PaymentProviders } from '../provider/payment-providers';
import { chargeable } from './payment-amounts';
import { amountsOf } from './payment-book';
import { PaymentDesk } from './payment-desk';
import type { CreatePayment, PaymentAmount, PaymentNote } from './payment.dto';
import { Payment } from './payment.entity';

/** In these, an order takes money. */
const TAKING = ['placed', 'confirmed', 'completed'] as const;

/** Reads payments, and takes, charges and lets go of money. */
@Injectable()
export class PaymentService extends ResourceReader<Payment> {
  constructor(
    resources: Resources,
    private readonly desk: PaymentDesk,
    private readonly providers: PaymentProviders,
  ) {
    super(Payment, resources);
  }

  /**
   * Takes a payment for an order: its money is charged or, without `capture`, promised.
   *
   * @throws Conflict (`illegal_state`) unless the order is placed, confirmed or completed
   * @throws Unprocessable (`nothing_due`) when all is paid or promised, and for more than is due where a provider takes it
   */
  create(orderId: string, body: CreatePayment, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const held = await holdFor(orderId, this.resources, write);
      const payment = await this.start(held, body, actOf(write));
      const answer = await this.answer(payment.id, write);
      return new Answer(answer.text, { ...answer.headers, location: `/v1/orders/payments/${payment.id}` });
    });
  }

  /**
   * Starts a payment for a held order, and keeps that: what {@link create} does, for whoever has found out by themselves that it
   * may be done.
   */
  async start(held: HeldOrder, { amount, capture = true, note, ...body }: CreatePayment, act: Act): Promise<Payment> {
    const { manager } = act;
    assertStatus(held, ...TAKING);
    const { isImmediate } = this.providers.get(body.provider);
    const due = await dueOf(held, manager);
    const wanted = amount ? amountIn(held, amount) : due;
    if (wanted <= 0) throw refused('nothing_due', 'All of it is paid, or promised');
    // What has come is there, also where it is too much; what is taken is not.
    if (wanted > due && !isImmediate) throw refused('more_than_due', `Only ${Math.max(0, due)} are due`);
    const payment = newPayment(held, wanted, body);
    await saveRows(manager, Payment, [payment]);
    await recordChanges(manager, act.origin, [{ model: Payment, action: 'created', after: payment }]);
    const kind = capture ? 'charge' : 'authorisation';
    await this.desk.ask(held, payment, { kind, amount: wanted, message: note }, act);
    await bookOrder(held, act);
    return payment;
  }

  /** Takes of what was promised. @throws Conflict when there is not so much left, or the order takes no money any more */
  charge(id: string, { amount, note }: PaymentAmount, caller: Caller): Promise<Answer> {
    return this.change(id, caller, 'charge', note, (held, rest) => (amount ? amountIn(held, amount) : rest));
  }

  /** Lets go of all that was promised and not taken. @throws Conflict when nothing is left */
  void(id: string, { note }: PaymentNote, caller: Caller): Promise<Answer> {
    return this.change(id, caller, 'void', note, (_, rest) => rest);
  }

  private change(
    id: string,
    caller: Caller,
    kind: 'charge' | 'void',
    message: string | undefined,
    amountFor: (held: HeldOrder, rest: number) => number,
  ): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const held = await holdByPart(Payment, id, this.resources, write);
      if (kind === 'charge') assertStatus(held, ...TAKING);
      const payment = await manager.findOneByOrFail(Payment, { id });
      if (!['authorised', 'charged'].includes(payment.status)) {
        throw new Conflict(`The payment is ${payment.status}: nothing is promised`, [], { code: 'illegal_state' });
      }
      const rest = chargeable(amountsOf(payment));
      if (rest === 0) throw new Conflict('Nothing of it is left', [], { code: 'amount_not_available' });
      const act = actOf(write);
      await this.desk.ask(held, payment, { kind, amount: amountFor(held, rest), message }, act);
      await bookOrder(held, act);
      return this.answer(id, write);
    });
  }

  private answer(id: string, { manager, caller }: Write): Promise<Answer> {
    return this.resources.engine.one(Payment, id, caller, this.resources.readerOf(manager));
  }
}

function newPayment(
  { order: { id: orderId, currency } }: HeldOrder,
  amount: number,
  body: Omit<CreatePayment, 'amount'>,
): Payment {
  const nothing = (): Payment['amount'] => ({ amount: 0, currency });
  return Object.assign(new Payment(), {
    id: uuid(),
    version: 1,
    orderId,
    externalReference: body.externalReference ?? null,
    provider: body.provider,
    method: body.method ?? 'other',
    source: body.source ?? null,
    reference: null,
    status: 'pending',
    amount: { amount, currency },
    authorised: nothing(),
    charged: nothing(),
    refunded: nothing(),
    cancelled: nothing(),
    charging: 0,
    refunding: 0,
    metadata: body.metadata ?? {},
    privateMetadata: {},
  });
}

/** What is neither paid nor promised; below zero: too much is. */
async function dueOf({ order }: HeldOrder, manager: EntityManager): Promise<number> {
  const [{ promised }] = await manager.query<[{ promised: string }]>(
    `SELECT coalesce(sum(greatest(authorised_amount - cancelled_amount, charged_amount + charging,
       CASE WHEN status = 'pending' THEN amount_amount ELSE 0 END) - refunded_amount), 0)::bigint AS promised
     FROM payment WHERE order_id = $1`,
    [order.id],
  );
  return owedOf(order) - Number(promised);
}

const refused = (code: string, message: string): Unprocessable =>
  new Unprocessable(message, [{ pointer: '/amount', code, message }], { code });
