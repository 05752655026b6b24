import { Index } from 'typeorm';
import type { Difference } from '@app/shared/audit';
import { ACTIONS, type RowAction, type RowProblem } from '@app/shared/import';
import { AppendOnlyRow, Enum, Id, Integer, Json, JsonList, Level, Model, Parent, Text } from '@app/shared/model';
import { byOperators, ImportRun } from './import-run.entity';

const PROBLEM = {
  type: 'object',
  required: ['field', 'message'],
  properties: { field: { type: 'string' }, message: { type: 'string' } },
};

/** What became of a row of an imported file, or would. */
@Model({
  reach: byOperators,
  visibleTo: Level.Admin,
  sort: 'importRunId,line',
  mask: 'importRunId,line,action,key,rowId,changes,problems',
})
@Index(['importRunId', 'action', 'line'])
export class ImportLine extends AppendOnlyRow {
  @Parent(() => ImportRun, { children: 'lines', order: 'line', visibleTo: Level.Admin, onDelete: 'CASCADE' })
  importRunId: string;

  @Integer({ min: 1, description: 'Of the file, on which the row begins; the header is on line 1' }) line: number;
  @Enum(ACTIONS) action: RowAction;
  @Text({ max: 200, nullable: true, description: 'What the file calls the row' }) key: string | null;
  @Id({ nullable: true, description: 'The row; null for one that is wrong' }) rowId: string | null;
  @Json({ description: 'By field, as in the audit log: personal data and secrets are masked' }) changes: Difference;
  @JsonList({ description: 'What is wrong with it', items: PROBLEM }) problems: Omit<RowProblem, 'line'>[];
}
