import { Check, Index } from 'typeorm';
import { Job } from '@app/shared/job';
import {
  BigInteger,
  Computed,
  Enum,
  Flag,
  Id,
  Json,
  Level,
  levelNames,
  type LevelName,
  Model,
  own,
  Parent,
  type Reach,
  Row,
  Text,
  Timestamp,
} from '@app/shared/model';

/** What a run makes: a file of all rows, for programs or for people, or the result of a report as it was then, for its page. */
export const RUN_FORMATS = ['csv', 'web', 'xlsx'] as const;
export type RunFormat = (typeof RUN_FORMATS)[number];

/** How its file is packed. */
export const COMPRESSIONS = ['none', 'gzip', 'zip'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

/** Where a run stands: its job, until the file has expired. */
export type RunStatus = 'pending' | 'running' | 'succeeded' | 'failed' | 'cancelled' | 'expired';

/** As long as a body may be. */
const LONGEST = 1_048_576;

const shown = [
  'id,definition,parameters,list,filter,sort,fields,q,format,compression,mailed,level,status,rowCount,size,sha256,fileName,asOf',
  'requesterId,jobId,expiresAt,createdAt,version',
].join();

/** One's own, for administrators all; but nothing that was made for a higher level than one's own is now. */
export const withinLevel: Reach = (row) => {
  const levels = levelNames().slice(0, row.level + 1);
  const isWithin = `${row.column('level')} IN (${levels.map((name) => `'${name}'`).join(', ')})`;
  const isOwn = own('requesterId', Level.Admin)(row);
  return isOwn === true ? isWithin : `${isWithin} AND ${isOwn}`;
};

/** A report, or all rows of a list, as they are when a worker writes them down. */
@Model({
  reach: withinLevel,
  visibleTo: Level.Agent,
  sort: '-createdAt',
  mask: shown,
  events: {
    finished: 'It is done; messages hold a signed link to what it has made',
    failed: 'It could not be made; messages hold the reason',
  },
})
@Check('num_nonnulls("definition", "list") = 1')
@Check(`"format" <> 'web' OR "definition" IS NOT NULL`)
@Check(`"format" <> 'xlsx' OR "compression" = 'none'`)
@Index(['requesterId', 'createdAt', 'id'])
export class ReportRun extends Row {
  @Text({ max: 60, nullable: true, description: 'Code of the report; null: it is of a list' }) definition:
    string | null;
  @Json({ default: {}, description: 'Those of the report, with its defaults' }) parameters: Record<string, string>;
  @Text({ max: 120, nullable: true, description: 'Path of the list, e.g. `catalog/products`' }) list: string | null;
  @Text({ max: LONGEST, nullable: true, description: 'JSON, as the list takes it' }) filter: string | null;
  @Text({ max: LONGEST, nullable: true, description: 'JSON, as the list takes it' }) sort: string | null;
  @Text({ max: LONGEST, nullable: true, description: 'Mask, as in `X-Fields`' }) fields: string | null;
  @Text({ max: 1000, nullable: true, description: 'Full-text search' }) q: string | null;
  @Enum(RUN_FORMATS) format: RunFormat;
  @Enum(COMPRESSIONS, { default: 'none' }) compression: Compression;
  @Flag({
    default: false,
    description: 'The account is sent a link by mail when it is done, or the reason when it has failed',
  })
  mailed: boolean;

  @Enum(levelNames(), { description: 'The level that the file is made for; nobody below may read it' })
  level: LevelName;

  @Computed(
    'text',
    (column) =>
      `CASE WHEN ${column('expiresAt')} <= now() THEN 'expired' ELSE (SELECT CASE job.state WHEN 'waiting' THEN 'pending' ` +
      `WHEN 'active' THEN 'running' ELSE job.state END FROM job WHERE job.id = ${column('jobId')}) END`,
    { description: 'pending, running, succeeded, failed, cancelled or expired' },
  )
  status: RunStatus;

  @BigInteger({ nullable: true, min: 0, description: 'Records of the file, without its header' })
  rowCount: number | null;

  @BigInteger({ nullable: true, min: 0, description: 'In bytes' }) size: number | null;
  @Text({ max: 64, nullable: true, description: 'Of the file, in hexadecimal digits' }) sha256: string | null;
  @Text({ max: 200, description: 'What a browser calls the file' }) fileName: string;
  @Timestamp({ nullable: true, description: 'The moment that it shows; each attempt has one of its own' })
  asOf: Date | null;
  @Id({ description: 'The account that asked for it' }) requesterId: string;
  @Timestamp({ description: 'When the file goes' }) expiresAt: Date;

  @Parent(() => Job, { description: 'The job that writes the file' })
  jobId: string;
}

type Making = Pick<ReportRun, 'format' | 'compression'>;

const TYPES: Readonly<Record<RunFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  web: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const PACKED_TYPES: Readonly<Record<Compression, string | undefined>> = {
  none: undefined,
  gzip: 'application/gzip',
  zip: 'application/zip',
};

/** What a browser takes the file for. */
export const mediaTypeOf = ({ format, compression }: Making): string => PACKED_TYPES[compression] ?? TYPES[format];

const ENDINGS: Readonly<Record<RunFormat, string>> = { csv: '.csv', web: '.json', xlsx: '.xlsx' };
const PACKED_ENDINGS: Readonly<Record<Compression, string>> = { none: '', gzip: '.gz', zip: '.zip' };

/** How the name of the file ends. */
export const endingOf = ({ format, compression }: Making): string => ENDINGS[format] + PACKED_ENDINGS[compression];

/** What it is called where it is inside of another. */
export const innerNameOf = ({ fileName, compression }: Making & Pick<ReportRun, 'fileName'>): string =>
  fileName.slice(0, fileName.length - PACKED_ENDINGS[compression].length);
