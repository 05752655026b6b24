import { Body, Get, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, type Actor, CurrentActor } from '@app/shared/auth';
import { TakesFile } from '@app/shared/http';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
  type Caller,
  Detail,
  List,
  type ListCaller,
  ReachSuffices,
  Remove,
  Resource,
  RowId,
  Search,
  Update,
} from '@app/shared/resource';
import { CreateFileLink, FileLink, FileQuery, UpdateFile, UploadForm } from './file.dto';
import { File } from './file.entity';
import { FileContents } from './file-contents';
import { FileLinks } from './file-links';
import { FileService } from './file.service';

@Resource('minor/files', File)
export class FileController {
  constructor(
    private readonly files: FileService,
    private readonly contents: FileContents,
    private readonly links: FileLinks,
  ) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.files.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.files.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.files.get(id, caller);
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
  upload(@Req() request: FastifyRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.files.upload(request, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateFile, @Asking() caller: Caller): Promise<Answer> {
    return this.files.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.files.remove(id, caller);
  }

  @Access(Level.Guest)
  @Get(':id/content')
  @ApiOperation({ summary: 'Download a file, or a smaller variant of an image; `Range` is heeded' })
  @ApiProduces('*/*')
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  content(
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
  link(@RowId() id: string, @Body() body: CreateFileLink, @Asking() caller: Caller): Promise<Answer> {
    return this.links.create(id, body.expiresIn ?? 3600, caller);
  }
}
