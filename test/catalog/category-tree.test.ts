import type { Category } from '@app/catalog';
import { Level } from '@app/shared/model';
import { buildCategory } from '../support/builders';
import { collide } from '../support/collision';
import { expectProblem, type Reply, useApi } from '../support/request';

const api = useApi();

const move = (category: Category, parentId: string | null): Promise<Reply> =>
  api.patch(`/v1/catalog/categories/${category.id}`, { parentId }, { as: Level.Agent });

describe('the tree of categories', () => {
  it('may be put together anew', async () => {
    const [tea, coffee, shelf] = await Promise.all([1, 2, 3].map(() => buildCategory(api.dataSource)));
    expect((await move(tea, shelf.id)).body.parentId).toBe(shelf.id);
    expect((await move(tea, coffee.id)).body.parentId).toBe(coffee.id);
    expect((await move(tea, null)).body.parentId).toBeNull();
    expect((await move(coffee, tea.id)).status).toBe(200);
  });

  it('has no circles, however long', async () => {
    const top = await buildCategory(api.dataSource);
    const middle = await buildCategory(api.dataSource, { parentId: top.id });
    const leaf = await buildCategory(api.dataSource, { parentId: middle.id });
    for (const { id } of [top, middle, leaf]) {
      const reply = await move(top, id);
      expectProblem(reply, 422, 'circular_reference');
      expect(reply.body.errors).toMatchObject([{ pointer: '/parentId', code: 'circle' }]);
    }
    expect((await api.get(`/v1/catalog/categories/${top.id}`, { mask: 'parentId,version' })).body).toEqual({
      parentId: null,
      version: 1,
    });
  });

  it('has none when two are put below each other at the same moment', async () => {
    const [one, other] = [await buildCategory(api.dataSource), await buildCategory(api.dataSource)];
    const replies = await collide(
      api.dataSource,
      ['SELECT FROM category WHERE id IN ($1, $2)', [one.id, other.id]],
      [() => move(one, other.id), () => move(other, one.id)],
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});
