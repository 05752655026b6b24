import { Column, Index } from 'typeorm';
import {
  BigInteger,
  Computed,
  Enum,
  Id,
  Integer,
  Json,
  Level,
  Model,
  own,
  Row,
  Text,
  Timestamp,
} from '@app/shared/model';

/** Where a job stands. The last three are final. */
export const JOB_STATES = ['waiting', 'active', 'succeeded', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What a job works on: ids, never the rows themselves, which are read when it runs. */
export type JobData = Readonly<Record<string, string>>;

/** What a job tells those who wait for it. */
export type JobResult = Readonly<Record<string, unknown>>;

const shown = [
  'id,queue,name,state,progress,done,total,result,error,requesterId,attempts',
  'createdAt,startedAt,finishedAt,cancellationRequestedAt,version',
].join();

/**
 * Work that was asked for and is done by a worker. The row is written in the transaction of whoever asks, and it alone
 * says how the job stands: what lies in the queue is a message about it, which may be lost or come twice.
 */
@Model({ reach: own('requesterId', Level.Admin), visibleTo: Level.Customer, sort: '-createdAt', mask: shown })
@Index(['requesterId', 'createdAt', 'id'])
@Index(['state', 'createdAt', 'id'])
@Index(['finishedAt'], { where: `"finished_at" IS NOT NULL` })
@Index(['relayAfter'], { where: `"state" IN ('waiting', 'active')` })
export class Job extends Row {
  @Text({ max: 60, description: 'Which workers do it' }) queue: string;
  @Text({ max: 60, description: 'What it does' }) name: string;
  @Enum(JOB_STATES, { default: 'waiting' }) state: JobState;

  @Computed(
    'integer',
    (column) =>
      `CASE WHEN ${column('state')} = 'succeeded' THEN 100 WHEN ${column('total')} > 0 ` +
      `THEN least(${column('done')} * 100 / ${column('total')}, 99) ELSE 0 END::integer`,
    { description: 'Per cent' },
  )
  progress: number;

  @BigInteger({ default: 0, min: 0, description: 'How many units of the work are done' }) done: number;
  @BigInteger({ nullable: true, min: 0, description: 'How many there are, as far as is known' }) total: number | null;

  @Json({ nullable: true, description: 'What came of it' }) result: JobResult | null;
  @Text({ max: 2000, nullable: true, description: 'Why it failed, or why it has to be tried again' })
  error: string | null;

  @Id({ nullable: true, description: 'The account that asked for it' })
  requesterId: string | null;

  @Integer({ default: 0, description: 'How often it was begun' }) attempts: number;
  @Timestamp({ nullable: true }) startedAt: Date | null;
  @Timestamp({ nullable: true }) finishedAt: Date | null;
  @Timestamp({ nullable: true }) cancellationRequestedAt: Date | null;

  /** How often it had been begun when it was retried by hand; those attempts count no longer. */
  @Column({ type: 'integer', default: 0 })
  attemptsBefore: number;

  @Column({ type: 'jsonb' })
  data: JobData;

  /** When the relay looks after the job (again): at once at first, and whenever there was no sign of life for a while. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  relayAfter: Date;

  /** How often the relay has done so. */
  @Column({ type: 'integer', default: 0 })
  relays: number;

  /** The span that has asked for it, as W3C Trace Context writes it. */
  @Column({ type: 'character varying', length: 55, nullable: true })
  traceparent: string | null;
}
