import { Index } from 'typeorm';
import {
  Flag,
  Id,
  Json,
  Level,
  type LevelName,
  levelNames,
  Model,
  Enum,
  Row,
  Text,
  Timestamp,
} from '@app/shared/model';
import { withinLevel } from '../run/run.entity';

const shown = [
  'id,name,run,cron,timeZone,active,level,dueAt,lastRunAt,lastRunId,error,requesterId,externalReference',
  'createdAt,version',
].join();

/** A run that is ordered again and again, with the rights that its account has each time. */
@Model({ reach: withinLevel, visibleTo: Level.Agent, sort: '-createdAt', mask: shown })
@Index(['dueAt'], { where: '"active"' })
@Index(['requesterId', 'createdAt', 'id'])
export class ReportSchedule extends Row {
  @Text({ max: 120 }) name: string;
  @Json({ description: 'What is ordered: the body of `POST /v1/reports/runs`' }) run: Record<string, unknown>;
  @Text({ max: 100, description: 'Minute, hour, day, month and day of the week, as in `0 6 * * 1`' }) cron: string;
  @Text({ max: 60, default: 'UTC', description: 'IANA name, in whose hours that is meant' }) timeZone: string;
  @Flag({ default: true, description: 'False: it rests' }) active: boolean;
  @Enum(levelNames(), { description: 'The level that its files are made for' }) level: LevelName;
  @Timestamp({ description: 'When it is due next; moments that nobody was there for are one' }) dueAt: Date;
  @Timestamp({ nullable: true }) lastRunAt: Date | null;
  @Id({ nullable: true, description: 'The last run' }) lastRunId: string | null;
  @Text({ max: 2000, nullable: true, description: 'Why nothing could be ordered the last time' }) error: string | null;
  @Id({ description: 'The account that it is for' }) requesterId: string;
}
