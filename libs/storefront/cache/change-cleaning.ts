import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RecurringSweep } from '@app/shared/job';

/**
 * Forgets changes that all processes have seen. When one was committed nobody knows: five minutes are counted from when it was
 * found here. A process that has not looked for one minute takes everything for changed (`Freshness`).
 */
@Injectable()
export class ChangeCleaning {
  @RecurringSweep({ name: 'storefront.changes', every: '1 minute' })
  async clean(manager: EntityManager): Promise<boolean> {
    await manager.query(`DELETE FROM storefront_change WHERE found_at < now() - interval '5 minutes'`);
    await manager.query('UPDATE storefront_change SET found_at = now() WHERE found_at IS NULL');
    return false;
  }
}
