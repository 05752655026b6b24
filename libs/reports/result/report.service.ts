import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '@app/shared/auth';
import { Answer, StreamAnswer, waitedFor } from '@app/shared/http';
import { type PageLink, PageLinks } from '@app/shared/page';
import { csvFormatOf } from '@app/shared/resource';
import type { ReportDefinition } from '../definition/report-definition';
import { ReportRegistry } from '../definition/report-registry';
import {
  checkParameters,
  parameterValues,
  type RawParameters,
  type ReportParameters,
} from '../parameter/report-parameters';
import { TimeZones } from '../parameter/time-zones';
import { ReportEngine } from './report-engine';
import { definitionDocument, resultJson } from './report-json';
import { PAGE_HEADERS } from './page-shell';
import { reportPage, reportsPage } from './report-page';

/** In what form a result is answered. */
export type ResultForm = 'negotiated' | 'page' | 'file';

/** Seconds for which the link to the file is good that stands on a page which was opened by a link. */
const LINK_SECONDS = 24 * 60 * 60;

/** Shows reports to whoever asks. */
@Injectable()
export class ReportService {
  constructor(
    private readonly registry: ReportRegistry,
    private readonly engine: ReportEngine,
    private readonly links: PageLinks,
    private readonly zones: TimeZones,
  ) {}

  /** All reports that the actor may see. */
  list({ level }: Actor, request: FastifyRequest): Answer {
    const definitions = this.registry.all(level);
    if (wantsPage(request)) return new Answer(reportsPage(definitions), PAGE_HEADERS);
    return new Answer(JSON.stringify({ data: definitions.map((each) => definitionDocument(each, level)) }));
  }

  /** @throws NotFound, Forbidden */
  get(code: string, { level }: Actor): Answer {
    return new Answer(JSON.stringify(definitionDocument(this.registry.get(code, level), level)));
  }

  /**
   * The result of a report as the request wants it: JSON, a page or CSV.
   *
   * @throws NotFound, Forbidden, ValidationFailed, Unauthorized
   */
  async result(code: string, actor: Actor, request: FastifyRequest, form: ResultForm): Promise<Answer> {
    const { link, delimiter, bom, ...raw } = request.query as Record<string, unknown>;
    const definition = this.registry.get(code, actor.level);
    const parameters = await checkParameters(definition.parameters, raw, this.zones);
    const signal = waitedFor(request);
    const format =
      form === 'file'
        ? csvFormatOf({ query: { delimiter, bom }, headers: { accept: 'text/csv' } })
        : csvFormatOf(request);
    if (form !== 'page' && format) {
      const { body, asOf } = await this.engine.file(definition, parameters, actor, { format, signal });
      return new StreamAnswer(body, {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${definition.code}-${asOf.toISOString().slice(0, 10)}.csv"`,
      });
    }
    const result = await this.engine.result(definition, parameters, actor, signal);
    if (form !== 'page' && !wantsPage(request)) return new Answer(resultJson(result));
    const isFree = link === undefined;
    const path = pathOf(definition, parameters, 'file');
    const file = isFree ? path : this.links.create(path, actor, LINK_SECONDS).url;
    return new Answer(await reportPage(result, { isFree, file }), PAGE_HEADERS);
  }

  /**
   * A link that opens the page of a report for whoever has it.
   *
   * @throws NotFound, Forbidden, ValidationFailed
   */
  async link(code: string, actor: Actor, raw: RawParameters, seconds: number): Promise<PageLink> {
    const definition = this.registry.get(code, actor.level);
    const parameters = await checkParameters(definition.parameters, raw, this.zones);
    return this.links.create(pathOf(definition, parameters, 'page'), actor, seconds);
  }
}

const wantsPage = ({ headers }: FastifyRequest): boolean => headers.accept?.includes('text/html') ?? false;

function pathOf({ code, parameters: type }: ReportDefinition, parameters: ReportParameters, last: string): string {
  const query = new URLSearchParams(parameterValues(type, parameters)).toString();
  return `/v1/reports/definitions/${code}/${last}${query ? `?${query}` : ''}`;
}
