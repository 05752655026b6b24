import { Body, Get, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { Access, type Actor, CurrentActor } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { TakesFile } from '@app/shared/http';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, ReachSuffices, Resource, ResourceRoutes, RowId } from '@app/shared/resource';
import { CreateFileLink, FileLink, FileQuery, UpdateFile, UploadForm } from './file.dto';
import { File } from './file.entity';
import { FileContents } from './file-contents';
import { FileLinks } from './file-links';
import { FileService } from './file.service';
import type { FastifyReply, FastifyRequest } from 'fastify';

const CONTENT = { '*/*': { schema: { type: 'string', format: 'binary' } } };

@Resource('minor/files', File)
export class FileController extends ResourceRoutes(FileService, {
  read: Level.Guest,
  update: [Level.Agent, UpdateFile],
  remove: Level.Agent,
}) {
  constructor(
    private readonly contents: FileContents,
    private readonly links: FileLinks,
  ) {
    super();
  }

  @Access(Level.Agent)
  @Post()
  @TakesFile()
  @ApiOperation({ summary: 'Upload a file; its type is found out from its content' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadForm })
  @ApiCreatedResponse({
    description: 'What is known of the file; `Location` is its address',
    schema: { $ref: getSchemaPath(File) },
    headers: { Location: { schema: { type: 'string' } } },
  })
  @ApiProblem(409, 'Another file has this `externalReference`')
  upload(@Req() request: FastifyRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.service.upload(request, caller);
  }

  @Access(Level.Guest)
  @Get(':id/content')
  @ApiOperation({ summary: 'Download a file, or a smaller variant of an image; `Range` is heeded' })
  @ApiProduces('*/*')
  @ApiOkResponse({ content: CONTENT })
  @ApiResponse({ status: 206, description: 'The part that `Range` asks for', content: CONTENT })
  @ApiResponse({ status: 304, description: '`If-None-Match` names the content' })
  @ApiProblem(410, 'The content is not kept any longer')
  @ApiProblem(416, 'The range begins behind the end of the content')
  @ApiProblem(422, 'There is no such variant of it')
  download(
    @RowId() id: string,
    @Query() query: FileQuery,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.contents.answer(id, query, actor, request, reply);
  }

  @Access(Level.Agent)
  @ReachSuffices()
  @Post(':id/links')
  @ApiOperation({ summary: 'Make a link that opens the content of a file for whoever has it' })
  @ApiCreatedResponse({ type: FileLink })
  createLink(@RowId() id: string, @Body() body: CreateFileLink, @Asking() caller: Caller): Promise<Answer> {
    return this.links.create(id, body.expiresIn ?? 3600, caller);
  }
}
