import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyOrders } from '@app/orders';
import { Level } from '@app/shared/model';
import { newAccount } from '../support/app';
import { eventually } from '../support/eventually';
import { expectProblem, type Json, useApi } from '../support/request';
import { OrderClient, openShop, type Shop } from './shop';

const folder = mkdtempSync(join(tmpdir(), 'tradepost-mail-'));
const api = useApi({ worker: true, env: { DATA_FOLDER: folder } });
afterAll(() => rmSync(folder, { recursive: true }));

const staff = new OrderClient(api, Level.Admin);
let shop: Shop;
let tea: { id: string };
beforeAll(async () => {
  shop = await openShop(api.dataSource);
  tea = await shop.offer(500, 100);
});

/** The mails that came from an order, as text. */
async function mailsOf(id: unknown): Promise<string[]> {
  const { events } = (await staff.get(id, '{events{type,parameters}}')).body as { events: Json[] };
  const sent = events.filter(({ type }) => type === 'email_sent');
  return sent.map(({ parameters }) =>
    readFileSync(join(folder, 'mail', `${(parameters as Json).mailId as string}.eml`), 'utf8'),
  );
}

it('An invoice is mailed as a link to who buys, and that is an event whose address can be erased', async () => {
  const { id, number } = await staff.placed(shop, tea.id, 2);
  const { status, headers } = await api.post(`/v1/orders/${id as string}/invoice/mails`, undefined, staff.asking());
  expect([status, headers.get('location')]).toEqual([202, expect.stringMatching(/^\/v1\/jobs\//)]);
  const [mail] = await eventually(async () => {
    const mails = await mailsOf(id);
    expect(mails).toHaveLength(1);
    return mails;
  });
  expect(mail).toContain('To: ada@test.example');
  expect(mail).toContain(`Subject: Invoice ${number as number}`);
  const { pathname, search } = new URL(/https?:\S+/.exec(mail)?.[0] ?? '');
  const page = await api.get(pathname + search);
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('10.00')]);
  const { events } = (await staff.get(id, '{events{type,parameters,personal}}')).body as { events: Json[] };
  expect(events.at(-1)).toMatchObject({
    ...{ type: 'email_sent', personal: { to: 'ada@test.example' } },
    parameters: { document: 'invoice' },
  });
  expect(JSON.stringify(events.at(-1)?.parameters)).not.toContain('@');
  expect((await verifyOrders(api.dataSource, [id as string])).faults).toEqual([]);
});

it('It goes to the customer where the order names no address, and nowhere where there is none', async () => {
  const { id: customerId } = await newAccount(Level.Customer, api.dataSource);
  const { id } = await staff.placed(shop, tea.id, 1, { email: null, customerId });
  const path = `/v1/orders/${id as string}/invoice/mails`;
  expect((await api.post(path, undefined, staff.asking())).status).toBe(202);
  await eventually(async () => expect((await mailsOf(id))[0]).toContain(`To: customer-${customerId}@test.example`));
  expectProblem(await api.post(path, undefined, { as: Level.Manager }), 404);
  expectProblem(await api.post(path, undefined, { as: Level.Customer }), 403);
  await api.dataSource.query('UPDATE "order" SET customer_id = NULL WHERE id = $1', [id]);
  expectProblem(await api.post(path, undefined, staff.asking()), 422, 'no_address');
  const { body: draft } = await staff.draft(shop);
  const early = await api.post(`/v1/orders/${draft.id as string}/invoice/mails`, undefined, staff.asking());
  expectProblem(early, 409, 'illegal_state');
  expect(existsSync(folder) && readdirSync(join(folder, 'mail'))).toHaveLength(2);
});
