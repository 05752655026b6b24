import { type EntityManager, In } from 'typeorm';
import { Variant } from '@app/catalog';
import { Account, Channel, Company } from '@app/organization';
import { TERMINAL } from '@app/shared/audit';
import { type Act, holdOrder } from '../ledger/held-order';
import { openDraft } from '../order/open-draft';
import { advance } from '../order/order-workflow';
import { Order } from '../order/order.entity';
import { appendEvents } from '../order-event/append';
import { OrderNote } from '../order-note/order-note.entity';

const BERLIN = { street: 'Torstraße 9', city: 'Berlin', postalCode: '10119', country: 'DE', recipient: 'Corner Café' };
const WIEN = { street: 'Ring 1', city: 'Wien', postalCode: '1010', country: 'AT', recipient: 'Harbour Hotel' };

/** Orders of the tea shop, and how far they have come. */
const ORDERS = [
  {
    reference: 'demo:order-1',
    buyer: 'demo:cafe',
    to: BERLIN,
    steps: ['placement', 'confirmation'],
    lines: { 'TEA-COP-100': 12, 'TEA-SEN-100': 4 },
  },
  {
    reference: 'demo:order-2',
    buyer: 'demo:hotel',
    to: WIEN,
    steps: ['placement'],
    lines: { 'TEA-DFF-100': 3 },
    percent: 10,
  },
  {
    reference: 'demo:order-3',
    buyer: 'demo:cafe',
    to: BERLIN,
    steps: ['placement', 'cancellation'],
    lines: { 'TEA-SEN-500': 1 },
  },
  {
    reference: 'demo:order-4',
    buyer: 'demo:hotel',
    to: WIEN,
    steps: [],
    lines: { 'TEA-COP-250': 2, 'TEA-DFF-100': 1 },
  },
] as const;

/** Adds the demo orders that are missing, by the steps by which staff would take them. */
export async function seedOrders(manager: EntityManager): Promise<void> {
  const channel = await manager.findOneBy(Channel, { slug: 'tea-shop' });
  if (!channel) return;
  const author = await manager.findOneBy(Account, { email: 'agent@tradepost.example' });
  const customer = await manager.findOneBy(Account, { email: 'customer@tradepost.example' });
  const variants = new Map(
    (await manager.findBy(Variant, { sku: In(ORDERS.flatMap(({ lines }) => Object.keys(lines))) })).map(
      ({ sku, id }) => [sku, id],
    ),
  );
  const act: Act = { manager, origin: { ...TERMINAL, accountId: author?.id ?? null } };
  for (const { reference: externalReference, buyer, to, steps, lines, ...more } of ORDERS) {
    if (await manager.existsBy(Order, { externalReference })) continue;
    const company = await manager.findOneBy(Company, { externalReference: buyer });
    const wanted = Object.entries(lines).flatMap(([sku, quantity]) => {
      const variantId = variants.get(sku);
      const discountPercent = 'percent' in more ? more.percent : null;
      return variantId ? [{ variantId, quantity, discountPercent }] : [];
    });
    const draft = {
      channelId: channel.id,
      buyerCompanyId: company?.id,
      customerId: buyer === 'demo:cafe' ? customer?.id : undefined,
      email: 'orders@buyer.example',
      authorId: author?.id,
      shippingAddress: to,
      externalReference,
    };
    const { order } = await openDraft(draft, wanted, act);
    for (const step of steps) await advance(await holdOrder(order.id, manager), step, act);
  }
  await seedNote(act, author?.id ?? null);
}

/** What staff say of the first of them, once. */
async function seedNote(act: Act, authorId: string | null): Promise<void> {
  const order = await act.manager.findOneBy(Order, { externalReference: 'demo:order-1' });
  if (!order || (await act.manager.existsBy(OrderNote, { orderId: order.id }))) return;
  const note = act.manager.create(OrderNote, {
    orderId: order.id,
    authorId,
    body: 'Calls before ten, please',
    visibility: 'internal',
  });
  await act.manager.save(note);
  await appendEvents(
    order.id,
    [{ type: 'note_added', parameters: { noteId: note.id, visibility: note.visibility } }],
    act,
  );
}
