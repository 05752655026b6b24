import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/shared/auth';
import { ListConfig } from '@app/shared/config';
import { parseListBody } from '@app/shared/filtering';
import { Answer } from '@app/shared/http';
import type { RowAction } from '@app/shared/import';
import { type Markup, markup } from '@app/shared/page';
import { ReadEngine } from '@app/shared/resource';
import { parseMask, project, shapeOf } from '@app/shared/serialization';
import { page, PAGE_HEADERS } from '../result/page-shell';
import { runList } from '../run/run-list';
import { ImportLine } from './import-line.entity';
import { ImportRun } from './import-run.entity';

/** So many lines of a kind are shown; the list has all. */
const MOST = 100;

const RUN = 'id,list,status,dryRun,atomic,unreadColumns,rowCount,createdCount,changedCount,skippedCount,errorCount';
const LINE = 'line,key,changes,problems';

type Line = Pick<ImportLine, 'line' | 'key' | 'changes' | 'problems'>;

/** Shows what imports do: what is wrong, what changes, what is new. */
@Injectable()
export class ImportPage {
  constructor(
    private readonly engine: ReadEngine,
    private readonly limits: ListConfig,
  ) {}

  /** @throws NotFound */
  async show(id: string, actor: Actor): Promise<Answer> {
    const selection = project(shapeOf(ImportRun, actor.level), parseMask(RUN));
    const { text = '' } = await this.engine.one(ImportRun, id, { actor, selection, mask: RUN, url: '' });
    const run = JSON.parse(text) as ImportRun;
    const parts = [
      part('What is wrong', run.errorCount, problemTable(await this.lines(id, 'error', actor))),
      part('What changes', run.changedCount, changeTable(await this.lines(id, 'change', actor))),
      part('What is new', run.createdCount, changeTable(await this.lines(id, 'create', actor))),
    ];
    return new Answer(page(`Import into ${run.list}`, markup`${head(run)}${parts}`), PAGE_HEADERS);
  }

  private async lines(id: string, action: RowAction, actor: Actor): Promise<Line[]> {
    const filter = [
      { field: 'importRunId', op: 'eq', value: id },
      { field: 'action', op: 'eq', value: action },
    ];
    const asked = { filter, sort: [{ field: 'line', direction: 'asc' }], pageSize: MOST, count: 'none' };
    const list = parseListBody(asked, this.limits);
    const { model, caller } = await runList('reports/import-lines', actor, LINE, list, this.limits);
    const { text = '' } = await this.engine.list(model, { ...caller, mask: LINE });
    return (JSON.parse(text) as { data: Line[] }).data;
  }
}

function head(run: ImportRun): Markup {
  const counts = [
    [run.rowCount, 'rows'],
    [run.createdCount, 'new'],
    [run.changedCount, 'changed'],
    [run.skippedCount, 'as they are'],
    [run.errorCount, 'errors'],
  ] as const;
  const said = counts.filter(([count]) => count !== null).map(([count, what]) => `${count} ${what}`);
  const unread = run.unreadColumns.length > 0 && `Columns that are not read: ${run.unreadColumns.join(', ')}`;
  return markup`<h1>Import into ${run.list}</h1>
<p>${run.dryRun ? 'A dry run' : 'For good'}: ${run.status}</p>
<p class="soft">${said.join(', ')}</p>
${unread && markup`<p class="soft">${unread}</p>`}`;
}

const part = (title: string, count: number | null, table: Markup | undefined): Markup | undefined =>
  table &&
  markup`<h2>${title}</h2>${table}${(count ?? 0) > MOST && markup`<p class="soft">These are the first ${MOST} lines.</p>`}`;

const problemTable = (lines: readonly Line[]): Markup | undefined =>
  table(
    ['Line', 'Row', 'Field', 'Problem'],
    lines.flatMap(({ line, key, problems }) => problems.map(({ field, message }) => [line, key, field, message])),
  );

const changeTable = (lines: readonly Line[]): Markup | undefined =>
  table(
    ['Line', 'Row', 'Field', 'Before', 'After'],
    lines.flatMap(({ line, key, changes }) =>
      Object.entries(changes).map(([field, change]) =>
        'masked' in change
          ? [line, key, field, change.masked, change.masked]
          : [line, key, field, shown(change.old), shown(change.new)],
      ),
    ),
  );

const table = (heads: readonly string[], rows: readonly (string | number | null)[][]): Markup | undefined =>
  rows.length === 0
    ? undefined
    : markup`<div class="scroll"><table>
<thead><tr>${heads.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${row.map((cell) => markup`<td class="long">${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>`;

const shown = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
