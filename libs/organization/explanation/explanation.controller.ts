import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, CurrentActor } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import type { Explanation } from './explanation';
import { ExplanationAnswer, ExplanationQuery } from './explanation.dto';
import { ExplanationService } from './explanation.service';

@Controller('v1/auth/explain')
@ApiTags('auth')
export class ExplanationController {
  constructor(private readonly explanations: ExplanationService) {}

  @Access(Level.Guest)
  @Get()
  @ApiOperation({ summary: 'Why you, or an account in your reach, may do something, or may not' })
  @ApiOkResponse({ type: ExplanationAnswer })
  @ApiProblem(400, 'The question is malformed')
  @ApiProblem(404, 'The account, the API key or the row is out of your reach')
  get(@Query() question: ExplanationQuery, @CurrentActor() actor: Actor): Promise<Explanation> {
    return this.explanations.explain(question, actor);
  }
}
