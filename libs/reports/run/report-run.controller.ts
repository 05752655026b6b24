import { Body, Get, HttpCode, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { Access, type Actor, CurrentActor, OpenAsPage } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource, ResourceRoutes, RowId } from '@app/shared/resource';
import { lifeOf, LINK_LIFE, ReportLink } from '../result/report-link';
import { RunDownload } from './run.download';
import { CreateRun } from './run.dto';
import { ReportRun } from './run.entity';
import { RunPage } from './run.page';
import { RunService } from './run.service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageLink } from '@app/shared/page';

const BYTES = { schema: { type: 'string', format: 'binary' } };
const FILE = {
  content: {
    'text/csv': BYTES,
    'application/json': BYTES,
    'application/gzip': BYTES,
    'application/zip': BYTES,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': BYTES,
  },
};

@Resource('reports/runs', ReportRun)
export class ReportRunController extends ResourceRoutes(RunService, { read: Level.Agent }) {
  constructor(
    private readonly download: RunDownload,
    private readonly pages: RunPage,
  ) {
    super();
  }

  @Access(Level.Agent)
  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Order a report, or all rows of a list, to be written down by a worker' })
  @ApiAcceptedResponse({
    description: 'The run; `Location` is the job that writes its file',
    schema: { $ref: getSchemaPath(ReportRun) },
    headers: { Location: { schema: { type: 'string' } } },
  })
  @ApiProblem(400, 'There is no such list, or a parameter, the filter, sort or mask is malformed')
  @ApiProblem(404, 'There is no such report')
  create(@Body() body: CreateRun, @Asking() caller: Caller): Promise<Answer> {
    return this.service.order(body, caller);
  }

  @Access(Level.Agent)
  @Post(':id/repetitions')
  @HttpCode(202)
  @ApiOperation({ summary: 'Order the same run once more' })
  @ApiAcceptedResponse({
    description: 'The new run; `Location` is the job that writes its file',
    schema: { $ref: getSchemaPath(ReportRun) },
    headers: { Location: { schema: { type: 'string' } } },
  })
  repeat(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.repeat(id, caller);
  }

  @Access(Level.Agent)
  @OpenAsPage()
  @Get(':id/page')
  @ApiOperation({ summary: 'The page of a report as it was when the run was done' })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  @ApiProblem(409, 'It is not done, or is a file')
  @ApiProblem(410, 'It is not kept any longer')
  getPage(@RowId() id: string, @CurrentActor() actor: Actor): Promise<Answer> {
    return this.pages.show(id, actor);
  }

  @Access(Level.Agent)
  @Get(':id/link')
  @ApiQuery(LINK_LIFE)
  @ApiOperation({ summary: 'A link that opens the page or the file of a run for whoever has it, until it expires' })
  @ApiOkResponse({ type: ReportLink })
  @ApiProblem(409, 'It is not done')
  @ApiProblem(410, 'It is not kept any longer')
  getLink(@RowId() id: string, @CurrentActor() actor: Actor, @Query('seconds') seconds?: string): Promise<PageLink> {
    return this.pages.link(id, actor, lifeOf(seconds));
  }

  @Access(Level.Agent)
  @OpenAsPage()
  @Get(':id/file')
  @ApiOperation({ summary: 'Download the file of a run; `Range` is heeded' })
  @ApiHeader({ name: 'Range', required: false, description: 'The bytes of the file that are wanted' })
  @ApiOkResponse({ description: 'The file', ...FILE })
  @ApiResponse({ status: 206, description: 'The part that `Range` asks for', ...FILE })
  @ApiResponse({ status: 304, description: '`If-None-Match` names the file' })
  @ApiProblem(409, 'There is no file yet, or none any more to come')
  @ApiProblem(410, 'The file is not kept any longer')
  @ApiProblem(416, 'The range begins behind the end of the file')
  getFile(
    @RowId() id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.download.answer(id, actor, request, reply);
  }
}
