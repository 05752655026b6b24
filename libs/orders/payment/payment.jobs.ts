import { Processor } from '@nestjs/bullmq';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { TERMINAL } from '@app/shared/audit';
import { JOB_WORKER, type JobEffect, JobOutbox, JobProcessor, JobRunner } from '@app/shared/job';
import { PaymentEvent } from '../payment-event/payment-event.entity';
import { PaymentProviders } from '../provider/payment-providers';
import { PaymentDesk, requestOf } from './payment-desk';
import { PaymentNotices } from './payment-notices';
import { PAYMENT_QUEUE, REQUEST_JOB, TEST_NOTICE_JOB } from './payment.queue';
import { Payment } from './payment.entity';

interface RequestData {
  [name: string]: string;
  eventId: string;
}

/** A provider that does not answer is asked again, by the same key. More than `PAYMENT_TIMEOUT_MS` can be. */
const LONGEST_REQUEST_MS = 120_000;

/** Works off what providers are asked for. */
@Processor(PAYMENT_QUEUE, JOB_WORKER)
export class PaymentProcessor extends JobProcessor {
  constructor(
    runner: JobRunner,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly providers: PaymentProviders,
    private readonly notices: PaymentNotices,
    private readonly desk: PaymentDesk,
    private readonly outbox: JobOutbox,
  ) {
    super(
      runner,
      {
        [REQUEST_JOB]: (data: RequestData, { requesterId }) => this.ask(data.eventId, requesterId),
        [TEST_NOTICE_JOB]: (data: RequestData) => this.tell(data.eventId),
      },
      { deadlines: { [REQUEST_JOB]: { milliseconds: LONGEST_REQUEST_MS, then: 'retry' } } },
    );
  }

  /** Asking twice is asking once, for the key is the same. */
  private async ask(eventId: string, requesterId: string | null): Promise<JobEffect> {
    const { request, payment } = await this.load(eventId);
    const { outcome, ...answer } = await this.providers.ask(payment.provider, requestOf(request, payment));
    return async (manager) => {
      if (outcome === 'pending') {
        const isTest = payment.provider === this.providers.test?.name;
        const job = { queue: PAYMENT_QUEUE, name: TEST_NOTICE_JOB, data: { eventId }, requesterId };
        if (isTest) await this.outbox.enqueue(manager, job);
        return undefined;
      }
      const { kind, amount } = request;
      const act = { manager, origin: { ...TERMINAL, accountId: requesterId } };
      await this.desk.settle(payment.id, { kind, outcome, amount: amount.amount, request, ...answer }, act);
      return undefined;
    };
  }

  /** The test provider sends each notice twice, as real ones do now and then. */
  private async tell(eventId: string): Promise<JobEffect> {
    const { request, payment } = await this.load(eventId);
    const notice = this.providers.test?.notice(requestOf(request, payment));
    return async (manager) => {
      if (!notice) return undefined;
      await this.notices.take('test', notice.headers, notice.body, manager);
      await this.notices.take('test', notice.headers, notice.body, manager);
      return undefined;
    };
  }

  private async load(eventId: string): Promise<{ request: PaymentEvent; payment: Payment }> {
    const request = await this.dataSource.manager.findOneByOrFail(PaymentEvent, { id: eventId });
    const payment = await this.dataSource.manager.findOneByOrFail(Payment, { id: request.paymentId });
    return { request, payment };
  }
}
