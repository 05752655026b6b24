import { Level } from '@app/shared/model';
import { act, euros } from '../orders/money';
import { OrderClient, openShop } from '../orders/shop';
import { expectProblem, useApi } from '../support/request';

const api = useApi();
const staff = new OrderClient(api, Level.Admin);

it('Of a hundred who refund the last euro at the same time, one does', async () => {
  const shop = await openShop(api.dataSource);
  const tea = await shop.offer(500, 10);
  const { id } = await staff.placed(shop, tea.id, 2);
  const { body: payment } = await act(api, Level.Admin, `${id as string}/payments`, { provider: 'manual' });
  const refund = (amount: number): ReturnType<typeof act> =>
    act(api, Level.Admin, `payments/${payment.id as string}/refunds`, { amount: euros(amount) });
  await refund(900);
  const statuses = (await Promise.all(Array.from({ length: 100 }, () => refund(100)))).map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  // Whoever waits for too long is told to come back.
  expect(statuses.filter((status) => status !== 201).every((status) => [409, 503].includes(status))).toBe(true);
  expect((await staff.get(id)).body).toMatchObject({ charged: euros(0), credited: 1000, chargeStatus: 'full' });
  expectProblem(await refund(100), 409, 'amount_not_available');
});
