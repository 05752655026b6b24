import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Unprocessable } from '@app/shared/errors';
import { Resources, ResourceService, type Write } from '@app/shared/resource';
import { Category } from './category.entity';

/** Reads and writes categories. */
@Injectable()
export class CategoryService extends ResourceService<Category> {
  constructor(resources: Resources) {
    super(Category, resources);
  }

  /** Categories are a tree: none is a part of itself. */
  protected override async prepare({ id, parentId }: Category, { manager }: Write, before?: Category): Promise<void> {
    // Nothing hangs on a new row yet, and where its parent is not moved, neither is what hangs on it.
    if (!before || parentId === null || parentId === before.parentId) return;
    if (!(await isWithin(parentId, id, manager))) return;
    const message = 'A category cannot be a part of itself';
    throw new Unprocessable(message, [{ pointer: '/parentId', code: 'circle', message }], {
      code: 'circular_reference',
    });
  }
}

/** Whether a category is another one or a part of it. Those who move categories take turns, or two could make a circle. */
async function isWithin(id: string, other: string, manager: EntityManager): Promise<boolean> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('category.parent_id'))`);
  const rows = await manager.query<unknown[]>(
    `WITH RECURSIVE above AS (
       SELECT id, parent_id FROM category WHERE id = $1
       UNION SELECT next.id, next.parent_id FROM category next JOIN above ON next.id = above.parent_id
     ) SELECT FROM above WHERE id = $2`,
    [id, other],
  );
  return rows.length > 0;
}
