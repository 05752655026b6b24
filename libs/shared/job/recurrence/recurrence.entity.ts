import { Id, Integer, Level, Model, type Reach, Row, Text, Timestamp } from '@app/shared/model';

const operator: Reach = (row) => row.level >= Level.Admin;

/**
 * Work that recurs, and when it is due next. The row is the clock of all processes: whoever does the work, or hands it to
 * the queue, moves the time on in the same transaction.
 */
@Model({
  reach: operator,
  visibleTo: Level.Admin,
  sort: 'name',
  mask: 'id,name,rule,dueAt,lastRunAt,jobId,failures,error,version',
})
export class Recurrence extends Row {
  @Text({ max: 120, unique: true, description: 'What is done' }) name: string;
  @Text({ max: 200, description: 'When it is due, as in `every 10 minutes` or `cron 0 3 * * * UTC`' }) rule: string;
  @Timestamp({ description: 'When it is due next; after a failure, when it is tried again' }) dueAt: Date;
  @Timestamp({ nullable: true, description: 'When it was done, or ordered, last' }) lastRunAt: Date | null;
  @Id({ nullable: true, description: 'The job of the last time; old jobs are not kept' }) jobId: string | null;
  @Integer({ default: 0, min: 0, description: 'How often it has failed since it last succeeded' }) failures: number;
  @Text({ max: 2000, nullable: true, description: 'Why it failed' }) error: string | null;
}
