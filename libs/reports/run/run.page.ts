import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/shared/auth';
import { Conflict } from '@app/shared/errors';
import { JsonNumber, parseJson } from '@app/shared/filtering';
import { Answer } from '@app/shared/http';
import { type PageLink, PageLinks } from '@app/shared/page';
import type { ReportColumn } from '../definition/report-definition';
import { ReportRegistry } from '../definition/report-registry';
import type { ReportResult } from '../result/report-engine';
import { PAGE_HEADERS } from '../result/page-shell';
import { reportPage } from '../result/report-page';
import { RunDownload } from './run.download';

/** The file of a run for the web. */
interface StoredResult extends Omit<ReportResult, 'definition' | 'rows' | 'totals'> {
  rows: Record<string, unknown>[];
  totals: Record<string, unknown>[];
}

/** Shows what runs have written down for the web. */
@Injectable()
export class RunPage {
  constructor(
    private readonly download: RunDownload,
    private readonly registry: ReportRegistry,
    private readonly links: PageLinks,
  ) {}

  /**
   * The page of a report as it was when the run was done.
   *
   * @throws NotFound, Problem 410
   * @throws Conflict while the run is not done, and for one that is a file
   */
  async show(id: string, actor: Actor): Promise<Answer> {
    const run = await this.download.find(id, actor);
    if (run.format !== 'web' || run.compression !== 'none') throw new Conflict('The run is a file, which has no page');
    const definition = this.registry.get(run.definition, actor.level);
    const stored = parseJson(await this.download.text(id, run)) as StoredResult;
    const texts = (rows: StoredResult['rows']): ReportResult['rows'] =>
      rows.map((row) => stored.columns.map(({ name }: ReportColumn) => textOf(row[name])));
    const result = { ...stored, definition, rows: texts(stored.rows), totals: texts(stored.totals) };
    return new Answer(await reportPage(result, { isFree: false, remark: 'It does not change any more' }), PAGE_HEADERS);
  }

  /**
   * A link that opens the page of a run, or its file, for whoever has it.
   *
   * @throws NotFound, Conflict, Problem 410
   */
  async link(id: string, actor: Actor, seconds: number): Promise<PageLink> {
    const { format, compression } = await this.download.find(id, actor);
    const last = format === 'web' && compression === 'none' ? 'page' : 'file';
    return this.links.create(`/v1/reports/runs/${id}/${last}`, actor, seconds);
  }
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof JsonNumber) return value.text;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
