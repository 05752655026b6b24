import { verifyOrders } from '@app/orders';
import { Level } from '@app/shared/model';
import { type Json, type Reply, useApi } from '../support/request';
import { OrderClient, openShop, type Shop } from './shop';

const api = useApi();
const staff = new OrderClient(api, Level.Admin);
let shop: Shop;
let tea: { id: string };
beforeAll(async () => {
  shop = await openShop(api.dataSource);
  tea = await shop.offer(500, 100);
});

const note = (orderId: unknown, more: Json): Promise<Reply> =>
  api.post('/v1/orders/notes', { orderId, body: 'Call before delivery', ...more }, staff.asking());
const list = async (path: string, query: Json): Promise<Json[]> =>
  (await api.get(`/v1/orders${path && `/${path}`}`, { ...staff.asking(), query })).data;

it('A note that is for somebody else from now on says so, and its event keeps what it was before', async () => {
  const { id } = await staff.placed(shop, tea.id, 1);
  const { body } = await note(id, {});
  expect(body).toMatchObject({ visibility: 'internal', editedAt: null });
  const path = `/v1/orders/notes/${body.id as string}`;
  expect((await api.patch(path, { visibility: 'customer' }, staff.asking())).body).toMatchObject({ editedAt: null });
  await api.patch(path, { body: 'Ring twice' }, staff.asking());
  expect((await api.delete(path, staff.asking())).status).toBe(204);
  const { events } = (await staff.get(id, '{events{type,parameters,personal}}')).body as { events: Json[] };
  const about = { noteId: body.id, visibility: 'customer' };
  expect(events.slice(3)).toEqual([
    { type: 'note_added', parameters: { ...about, visibility: 'internal' }, personal: null },
    {
      type: 'note_changed',
      parameters: { ...about, changes: { visibility: { old: 'internal', new: 'customer' } } },
      personal: { old: 'Call before delivery', new: 'Call before delivery' },
    },
    { type: 'note_changed', parameters: about, personal: { old: 'Call before delivery', new: 'Ring twice' } },
    { type: 'note_removed', parameters: about, personal: { old: 'Ring twice' } },
  ]);
  expect((await verifyOrders(api.dataSource, [id as string])).faults).toEqual([]);
});

it('Notes and events are found by what they say, as lists and inside of their order', async () => {
  const [{ id }, { id: other }] = [await staff.placed(shop, tea.id, 1), await staff.placed(shop, tea.id, 1)];
  const { body: internal } = await note(id, {});
  const { body: shown } = await note(id, { visibility: 'customer', body: 'It is on its way' });
  await note(other, { visibility: 'customer' });
  const of = { 'filter[orderId]': id };
  const ids = (rows: Json[]): unknown[] => rows.map((row) => row.id).sort();
  expect(ids(await list('notes', of))).toEqual([internal.id, shown.id].sort());
  expect(ids(await list('notes', { ...of, 'filter[visibility]': 'customer' }))).toEqual([shown.id]);
  expect(ids(await list('notes', { ...of, 'filter[body][like]': '%before%' }))).toEqual([internal.id]);
  expect(await list('notes', { ...of, 'filter[order.status]': 'cancelled' })).toEqual([]);
  const types = (rows: Json[]): unknown[] => rows.map(({ type }) => type);
  const placed = { ...of, 'filter[type][in]': 'placed,note_added', sort: 'sequence' };
  expect(types(await list('events', placed))).toEqual(['placed', 'note_added', 'note_added']);
  expect(types(await list('events', { ...of, 'filter[sequence][le]': '2', sort: '-sequence' }))).toEqual([
    'line_added',
    'created',
  ]);
  const among = { 'filter[id][in]': [id, other].join(',') };
  expect(ids(await list('', { ...among, 'filter[notes.visibility]': 'internal' }))).toEqual([id]);
  expect(ids(await list('', { ...among, 'filter[events.type]': 'placed' }))).toEqual([id, other].sort());
  expect((await staff.get(id, '{notes{id,body},events{sequence}}')).body).toEqual({
    notes: [internal, shown].map((row) => ({ id: row.id, body: row.body })),
    events: [1, 2, 3, 4, 5].map((sequence) => ({ sequence })),
  });
});
