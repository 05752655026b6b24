import { Level } from '@app/shared/model';
import { buildAccount } from '../support/builders';
import { expectRefusal, type Json, type Reply, useApi } from '../support/request';

const api = useApi();

/** The same question in the URL and in a body. */
async function ask(question: Json, path: string, as: Level): Promise<Reply[]> {
  return [await api.get(path, { query: question, as }), await api.post(`${path}/search`, question, { as })];
}

describe('a field that the level may not see', () => {
  const path = '/v1/organization/accounts';

  it('is refused in the words for one that does not exist, wherever it stands', async () => {
    await buildAccount(api.dataSource, { phone: '123' });
    const texts = async (name: string, as: Level): Promise<string[]> => {
      const filters = [{ field: name, op: 'like', value: '1%' }, { not: [{ or: [{ field: name, op: 'is_null' }] }] }];
      const replies = await Promise.all([
        ...filters.map((filter) => ask({ filter }, path, as)),
        ask({ sort: { field: name, direction: 'asc' } }, path, as),
      ]);
      replies.push([
        await api.get(path, { query: { [`filter[${name}]`]: '1' }, as }),
        await api.get(path, { query: { sort: `-${name}` }, as }),
      ]);
      // Request ids differ, and the name itself stands in the text.
      return replies.flat().map(({ status, body: { requestId: _, ...body } }) =>
        JSON.stringify([status, body])
          .replaceAll(name, 'NAME')
          .replaceAll(/,"suggestions":\[.*?\]/g, ''),
      );
    };
    for (const hidden of ['phone', 'email', 'lastLoginAt', 'passwordHash', 'authVersion', 'sessions.address']) {
      expect(await texts(hidden, Level.Agent)).toEqual(await texts('nonsense', Level.Agent));
    }
    expect((await texts('phone', Level.Manager))[0]).toMatch(/^\[200/);
    for (const never of ['passwordHash', 'authVersion', 'sessions.generation', 'sessions.nonsense']) {
      expect(await texts(never, Level.Admin)).toEqual(await texts('nonsense', Level.Admin));
    }
  });

  it('hides the model behind a relation as well', async () => {
    const filter = [{ model: 'Session', field: 'address', op: 'is_not_null' }];
    for (const reply of await ask({ filter }, path, Level.Agent)) {
      expectRefusal(reply, 'BadSpec', 'filter/0/model', 'The query does not contain model `Session`.');
    }
    for (const { status } of await ask({ filter }, path, Level.Manager)) expect(status).toBe(200);
  });
});
