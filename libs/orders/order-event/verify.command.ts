import { Command, CommandRunner } from 'nest-commander';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { verifyOrders } from './verify-orders';

/** Looks whether the events of orders are those that were written. */
@Examples('orders:verify', 'orders:verify 01890000-0000-7000-8000-000000000000 --json')
@Command({
  name: 'orders:verify',
  description: 'Verify the events of orders: that none was changed, and none is missing',
  arguments: '[ids...]',
  argsDescription: { ids: 'of orders; without, all' },
})
export class VerifyOrdersCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(ids: string[]): Promise<void> {
    const verification = await this.database.use((source) =>
      verifyOrders(source, ids.length > 0 ? ids : undefined, (done, total) =>
        this.terminal.progress('Orders', done, total),
      ),
    );
    const { orders, events, faults } = verification;
    this.terminal.result(verification, () =>
      faults.length === 0
        ? `${events} events of ${orders} orders are as they were written`
        : this.terminal.table(
            ['Order', 'Event', 'What is wrong'],
            faults.map(({ orderId, sequence, message }) => [orderId, String(sequence ?? ''), message]),
          ),
    );
    if (faults.length > 0) process.exitCode = 1;
  }
}
