import { Level } from '@app/shared/model';
import type { Api } from '../support/request';
import { act } from './money';
import { BERLIN, OrderClient, type Shop } from './shop';

/** A confirmed order of three things, one of them with an evil name, of which one piece is shipped. */
export async function shipOrder(api: Api, shop: Shop): Promise<{ id: unknown; fulfilmentId: unknown }> {
  const staff = new OrderClient(api, Level.Admin);
  const [tea, pot] = [await shop.offer(1999, 10), await shop.offer(129_900, 10)];
  const billingAddress = { ...BERLIN, recipient: 'Ada & Sons', postalCode: '10117' };
  const { body: draft } = await staff.draft(shop, {
    billingAddress,
    shippingPrice: { amount: 490, currency: shop.channel.currency },
  });
  await staff.add(draft.id, tea.id, 3, { discountPercent: 10, discountReason: 'Dented tin' });
  await staff.add(draft.id, pot.id, 1);
  const own = { orderId: draft.id, productName: '<script>alert(1)</script>', quantity: 1 };
  await api.post(
    '/v1/orders/lines',
    { ...own, unitPrice: { amount: 250, currency: shop.channel.currency } },
    staff.asking(),
  );
  const discount = { orderId: draft.id, percent: 5, reason: 'Regular customer' };
  await api.post('/v1/orders/discounts', discount, staff.asking());
  await staff.advance(draft.id, 'placement');
  await staff.advance(draft.id, 'confirmation');
  await act(api, Level.Admin, `${draft.id as string}/payments`, {
    provider: 'manual',
    amount: { amount: 1000, currency: shop.channel.currency },
  });
  const path = `${draft.id as string}/fulfilments`;
  const { body } = await act(api, Level.Admin, path, { warehouseId: shop.warehouse.id, ship: true });
  return { id: draft.id, fulfilmentId: body.id };
}
