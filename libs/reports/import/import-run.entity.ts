import { File } from '@app/minor';
import { Job } from '@app/shared/job';
import {
  BigInteger,
  Computed,
  Flag,
  Id,
  Json,
  Level,
  Model,
  Parent,
  type Reach,
  Row,
  Text,
  TextList,
  Timestamp,
  worded,
} from '@app/shared/model';
import type { ImportMap } from '@app/shared/import';

/** Where an import stands: its job until that is over, then what came of it, until it has expired. */
export type ImportStatus =
  'pending' | 'running' | 'checked' | 'applied' | 'refused' | 'failed' | 'cancelled' | 'expired';

/** Imports write any row, so that they are for those who may. */
export const byOperators: Reach = worded('admins', (row) => row.level >= Level.Admin);

const shown = [
  'id,list,map,unreadColumns,atomic,dryRun,status,rowCount,createdCount,changedCount,skippedCount,errorCount,appliedAt',
  'fileId,requesterId,jobId,expiresAt,createdAt,version',
].join();

/** A CSV file that is read into a model: first to see what would happen, then to have it happen. */
@Model({ reach: byOperators, visibleTo: Level.Admin, sort: '-createdAt', mask: shown })
export class ImportRun extends Row {
  @Text({ max: 120, description: 'Path of the list whose rows it has, e.g. `catalog/products`' }) list: string;

  @Json({ description: 'Which column is which field, and how the file is written' })
  map: ImportMap;

  @TextList({ max: 200, size: 1000, description: 'Columns of the file that no field takes its values from' })
  unreadColumns: string[];

  @Flag({ default: true, description: 'Nothing is kept when a row is wrong; else all others are' }) atomic: boolean;
  @Flag({ default: true, description: 'Its job only says what would happen' }) dryRun: boolean;

  @Computed(
    'text',
    (column) =>
      `CASE WHEN ${column('expiresAt')} <= now() THEN 'expired' WHEN ${column('appliedAt')} IS NOT NULL THEN 'applied' ` +
      `ELSE (SELECT CASE job.state WHEN 'waiting' THEN 'pending' WHEN 'active' THEN 'running' ` +
      `WHEN 'succeeded' THEN CASE WHEN ${column('dryRun')} THEN 'checked' ELSE 'refused' END ELSE job.state END ` +
      `FROM job WHERE job.id = ${column('jobId')}) END`,
    {
      description:
        'pending, running, checked (a dry run is done), applied, refused (rows are wrong), failed, cancelled or expired',
    },
  )
  status: ImportStatus;

  @BigInteger({ nullable: true, min: 0, description: 'Rows of the file, without its header' }) rowCount: number | null;
  @BigInteger({ nullable: true, min: 0 }) createdCount: number | null;
  @BigInteger({ nullable: true, min: 0 }) changedCount: number | null;
  @BigInteger({ nullable: true, min: 0, description: 'Rows that are there exactly so' }) skippedCount: number | null;
  @BigInteger({ nullable: true, min: 0, description: 'What is wrong; a row may have several' })
  errorCount: number | null;
  @Timestamp({ nullable: true, description: 'When it was kept' }) appliedAt: Date | null;
  @Id({ description: 'The account that asked for it' }) requesterId: string;
  @Timestamp({ description: 'When it goes, with its lines' }) expiresAt: Date;

  @Parent(() => File, { nullable: true, onDelete: 'SET NULL', description: 'What was uploaded; null: it is gone' })
  fileId: string | null;

  @Parent(() => Job, { description: 'The job of the dry run, then that which applies it' })
  jobId: string;
}
