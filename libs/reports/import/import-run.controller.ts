import { Body, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { Access, type Actor, CurrentActor, OpenAsPage } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource, ResourceRoutes, RowId } from '@app/shared/resource';
import { CreateImportRun } from './import-run.dto';
import { ImportRun } from './import-run.entity';
import { ImportPage } from './import-run.page';
import { ImportRunService } from './import-run.service';

const ACCEPTED = {
  description: 'The import; `Location` is its job, by which it can be watched and cancelled',
  schema: { $ref: getSchemaPath(ImportRun) },
  headers: { Location: { schema: { type: 'string' } } },
};

@Resource('reports/imports', ImportRun)
export class ImportRunController extends ResourceRoutes(ImportRunService, { read: Level.Admin }) {
  constructor(private readonly pages: ImportPage) {
    super();
  }

  @Access(Level.Admin)
  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Read an uploaded CSV file into a list: first only to see what would happen' })
  @ApiAcceptedResponse(ACCEPTED)
  @ApiProblem(400, 'The map does not fit the model or the file, or the file is no CSV')
  @ApiProblem(404, 'There is no such list, or no such file')
  @ApiProblem(410, 'The file is not kept any longer')
  create(@Body() body: CreateImportRun, @Asking() caller: Caller): Promise<Answer> {
    return this.service.order(body, caller);
  }

  @Access(Level.Admin)
  @Post(':id/application')
  @HttpCode(202)
  @ApiOperation({ summary: 'Have happen what the dry run has shown, as the rows are by then' })
  @ApiAcceptedResponse(ACCEPTED)
  @ApiProblem(409, 'The dry run is not done or has errors, or it was applied already')
  @ApiProblem(410, 'The import is not kept any longer')
  apply(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.apply(id, caller);
  }

  @Access(Level.Admin)
  @OpenAsPage()
  @Get(':id/page')
  @ApiOperation({ summary: 'What an import does, as a page: what is wrong, what changes, what is new' })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  getPage(@RowId() id: string, @CurrentActor() actor: Actor): Promise<Answer> {
    return this.pages.show(id, actor);
  }
}
