import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@app/shared/auth';
import { ApiProblem, Unavailable } from '@app/shared/errors';
import { HealthRegistry, type Readiness } from './health.registry';

const LIVE = {
  type: 'object',
  required: ['status'],
  properties: { status: { type: 'string', enum: ['live'] } },
};

const READY = {
  type: 'object',
  required: ['status', 'checks'],
  properties: {
    status: { type: 'string', enum: ['ready', 'degraded'] },
    checks: {
      type: 'object',
      description: 'By what was looked at',
      additionalProperties: { type: 'string', enum: ['up', 'down'] },
    },
  },
};

/** For orchestrators and load balancers. */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly registry: HealthRegistry) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process runs' })
  @ApiOkResponse({ description: 'The process runs; if this fails, restart it', schema: LIVE })
  checkLiveness(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Whether it should get requests' })
  @ApiOkResponse({
    description:
      'The process can serve; what it needs is up. It is `degraded` while something is down that it can do without: ' +
      'the cache, or the queues, whose jobs wait in the database',
    schema: READY,
  })
  @ApiProblem(503, 'The process should get no requests: something is down, or it is stopping')
  async checkReadiness(): Promise<Pick<Readiness, 'checks'> & { status: 'ready' | 'degraded' }> {
    const { ready, degraded, checks, missing: down } = await this.registry.readiness();
    if (ready) return { status: degraded ? 'degraded' : 'ready', checks };
    throw new Unavailable(
      down.length > 0 ? `Not ready: ${down.join(', ')} down` : 'Not ready: the process is stopping',
      1,
      down.map((name) => ({ pointer: `/checks/${name}`, code: 'down', message: `${name} is down` })),
      { code: 'not_ready' },
    );
  }
}
