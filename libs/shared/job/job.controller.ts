import { Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource, ResourceRoutes, RowId } from '@app/shared/resource';
import { Job } from './job.entity';
import { JobService } from './job.service';

@Resource('jobs', Job)
export class JobController extends ResourceRoutes(JobService, { read: Level.Customer }) {
  @Access(Level.Customer)
  @Post(':id/cancellation')
  @HttpCode(202)
  @ApiOperation({ summary: 'Cancel a job that is not over; one that runs stops within seconds' })
  @ApiAcceptedResponse({ description: 'The job', schema: { $ref: getSchemaPath(Job) } })
  @ApiProblem(409, 'The job is over')
  cancel(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.cancel(id, caller);
  }

  @Access(Level.Customer)
  @Post(':id/retries')
  @HttpCode(202)
  @ApiOperation({ summary: 'Have a failed job done again' })
  @ApiAcceptedResponse({ description: 'The job', schema: { $ref: getSchemaPath(Job) } })
  @ApiProblem(409, 'The job has not failed')
  retry(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.retry(id, caller);
  }

  @Access(Level.Customer)
  @Get(':id/events')
  @Header('cache-control', 'no-store')
  @Header('x-accel-buffering', 'no')
  @ApiOperation({
    summary: 'Watch a job: an event `job` with the whole row now and after each change, until it is over',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async watch(@RowId() id: string, @Asking() caller: Caller): Promise<StreamableFile> {
    return new StreamableFile(await this.service.events(id, caller), { type: 'text/event-stream; charset=utf-8' });
  }
}
