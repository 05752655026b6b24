import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RecurringSweep } from '@app/shared/job';

/** So many lines are deleted at a time. */
const BATCH = 5000;

/** Deletes imports that have expired: first their lines, of which there may be many. */
@Injectable()
export class ImportCleaning {
  @RecurringSweep({ name: 'imports.expiry', every: '10 minutes' })
  async removeExpired(manager: EntityManager): Promise<boolean> {
    const [, lines] = await manager.query<[unknown, number]>(
      `DELETE FROM import_line WHERE id IN (SELECT line.id FROM import_line line JOIN import_run run ON run.id = import_run_id
        WHERE run.expires_at <= now() LIMIT ${BATCH})`,
    );
    if (lines === BATCH) return true;
    await manager.query(
      'DELETE FROM import_run WHERE expires_at <= now() AND NOT EXISTS (SELECT FROM import_line WHERE import_run_id = import_run.id)',
    );
    return false;
  }
}
