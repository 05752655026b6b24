import { Level } from '@app/shared/model';
import { buildMany, buildProduct } from '../support/builders';
import { useApi } from '../support/request';

const WRITERS = 50;
const ROUNDS = 5;

const api = useApi();

it(`Of ${WRITERS} who change the same version of a row at once, one does, and all others are told`, async () => {
  for (const { id } of await buildMany(ROUNDS, () => buildProduct(api.dataSource))) {
    const path = `/v1/catalog/products/${id}`;
    const etag = (await api.get(path, { as: Level.Agent })).headers.get('etag') ?? '';
    const replies = await Promise.all(
      Array.from({ length: WRITERS }, (_, index) =>
        api.patch(path, { name: `Writer ${index}` }, { as: Level.Agent, headers: { 'if-match': etag } }),
      ),
    );
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: WRITERS - 1 }, () => 412)]);
    const { body } = await api.get(path, { as: Level.Agent });
    expect(body).toMatchObject({ version: 2, name: replies.find(({ status }) => status === 200)?.body.name });
  }
}, 60_000);
