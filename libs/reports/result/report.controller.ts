import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access, type Actor, CurrentActor, OpenAsPage } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { Answer } from '@app/shared/http';
import type { PageLink } from '@app/shared/page';
import { LINK_LIFE, lifeOf, ReportLink } from './report-link';
import { ReportService } from './report.service';

const object = { type: 'object', additionalProperties: true } as const;
const page = { schema: { type: 'string' } } as const;

const CODE = ApiParam({ name: 'code', description: 'Of the report', example: 'sales', schema: { type: 'string' } });
const PARAMETERS = ApiQuery({
  name: 'parameters',
  required: false,
  style: 'form',
  explode: true,
  description: 'The parameters of the report, as its definition has them; each has a name of its own in the query',
  schema: { type: 'object', additionalProperties: { type: 'string' } },
});

/** Reports: what there is, and what comes of it now. */
@ApiTags('reports')
@Controller('v1/reports/definitions')
export class ReportController {
  constructor(private readonly reports: ReportService) {}

  @Access(Level.Agent)
  @OpenAsPage()
  @Get()
  @ApiOperation({ summary: 'All reports that one may see, with their parameters and columns; for browsers, a page' })
  @ApiOkResponse({ content: { 'application/json': { schema: object }, 'text/html': page } })
  list(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Answer {
    return this.reports.list(actor, request);
  }

  @Access(Level.Agent)
  @Get(':code')
  @CODE
  @ApiOperation({ summary: 'One report, with its parameters and columns' })
  @ApiOkResponse({ content: { 'application/json': { schema: object } } })
  @ApiProblem(404, 'There is no such report')
  get(@Param('code') code: string, @CurrentActor() actor: Actor): Answer {
    return this.reports.get(code, actor);
  }

  @Access(Level.Agent)
  @OpenAsPage()
  @Get(':code/result')
  @CODE
  @PARAMETERS
  @ApiOperation({
    summary: 'What comes of a report now: columns, rows and totals per currency; a page or CSV by `Accept`',
  })
  @ApiOkResponse({ content: { 'application/json': { schema: object }, 'text/html': page, 'text/csv': page } })
  @ApiProblem(400, 'A parameter is unknown, or makes no sense')
  @ApiProblem(404, 'There is no such report')
  getResult(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    return this.reports.result(code, actor, request, 'negotiated');
  }

  @Access(Level.Agent)
  @OpenAsPage()
  @Get(':code/page')
  @CODE
  @PARAMETERS
  @ApiOperation({
    summary: 'The same as a page with a chart and a table, for a browser that has signed in or has a link',
  })
  @ApiOkResponse({ content: { 'text/html': page } })
  @ApiProblem(400, 'A parameter is unknown, or makes no sense')
  @ApiProblem(404, 'There is no such report')
  getPage(@Param('code') code: string, @CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<Answer> {
    return this.reports.result(code, actor, request, 'page');
  }

  @Access(Level.Agent)
  @OpenAsPage()
  @Get(':code/file')
  @CODE
  @PARAMETERS
  @ApiOperation({ summary: 'The same as CSV, with all rows' })
  @ApiOkResponse({ content: { 'text/csv': page } })
  @ApiProblem(400, 'A parameter is unknown, or makes no sense')
  @ApiProblem(404, 'There is no such report')
  getFile(@Param('code') code: string, @CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<Answer> {
    return this.reports.result(code, actor, request, 'file');
  }

  @Access(Level.Agent)
  @Get(':code/link')
  @CODE
  @PARAMETERS
  @ApiQuery(LINK_LIFE)
  @ApiOperation({ summary: 'A link to the page of a report, which opens it for whoever has the link until it expires' })
  @ApiOkResponse({ type: ReportLink })
  @ApiProblem(400, 'A parameter is unknown, or makes no sense')
  @ApiProblem(404, 'There is no such report')
  getLink(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, unknown>,
  ): Promise<PageLink> {
    const { seconds, ...parameters } = query;
    return this.reports.link(code, actor, parameters, lifeOf(seconds));
  }
}
