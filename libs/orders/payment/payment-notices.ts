import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { TERMINAL } from '@app/shared/audit';
import { transact } from '@app/shared/database';
import { Conflict, NotFound, Unprocessable } from '@app/shared/errors';
import { PaymentEvent } from '../payment-event/payment-event.entity';
import type { ProviderNotice } from '../provider/payment-provider';
import { PaymentProviders } from '../provider/payment-providers';
import { PaymentDesk } from './payment-desk';
import { Payment } from './payment.entity';

/** Takes what providers tell on their own: each thing once, whenever it comes. */
@Injectable()
export class PaymentNotices {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly providers: PaymentProviders,
    private readonly desk: PaymentDesk,
  ) {}

  /**
   * @param manager of the transaction, where there is one
   * @throws NotFound for a provider that sends none, and for a payment that is not known (yet)
   * @throws Unauthorized, BadRequest as the provider's `read`
   * @throws Conflict (`out_of_order`) for what can only come after something that was not told yet
   */
  async take(
    provider: string,
    headers: Readonly<Record<string, unknown>>,
    body: string,
    manager?: EntityManager,
  ): Promise<void> {
    const known = this.providers.find(provider);
    if (!known?.read) throw new NotFound(`No provider ${provider.slice(0, 40)} sends notices here`);
    const notice = known.read(headers, body);
    if (manager) await this.apply(provider, notice, manager);
    else await transact(this.dataSource, (own) => this.apply(provider, notice, own));
  }

  private async apply(provider: string, notice: ProviderNotice, manager: EntityManager): Promise<void> {
    const { kind, outcome, amount, reference, paymentReference, key, message } = notice;
    const request = key === undefined ? null : await manager.findOneBy(PaymentEvent, { id: key, outcome: 'requested' });
    const payment = await manager.findOne(Payment, {
      where: request ? { id: request.paymentId } : ({ provider, reference: paymentReference } as object),
      select: { id: true, provider: true, amount: { currency: true } },
    });
    if (!payment || payment.provider !== provider) throw new NotFound('There is no such payment');
    if (request && request.kind !== kind) throw new Conflict('Something else was asked', [], { code: 'other_request' });
    if (payment.amount.currency !== amount.currency) throw wrongCurrency(payment.amount.currency);
    const settlement = { kind, outcome, amount: amount.amount, reference, paymentReference, message };
    await this.desk.settle(payment.id, { ...settlement, request: request ?? undefined }, { manager, origin: TERMINAL });
  }
}

function wrongCurrency(currency: string): Unprocessable {
  const message = `The payment is in ${currency}`;
  return new Unprocessable(message, [{ pointer: '/amount/currency', code: 'currency', message }], {
    code: 'wrong_currency',
  });
}
