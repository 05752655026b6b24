import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiNoContentResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, type AccessClaims, type Actor, CurrentActor, Public } from '@app/shared/auth';
import { ApiProblem, Forbidden, Problem, ValidationFailed } from '@app/shared/errors';
import { TakesForm } from '@app/shared/http';
import { Level } from '@app/shared/model';
import { nextPage, PageSessions, signInPath } from '@app/shared/page';
import { PageSessionRequest } from './auth.dto';
import { AuthService } from './auth.service';
import { visitOf } from './sign-in.service';

/** The cookie by which people open pages in a browser. It is good for nothing under `/v1`. */
@Controller('v1/auth/session')
@ApiTags('auth')
@ApiProblem(400, 'The body is malformed, or says nothing and there is no token')
export class PageSessionController {
  constructor(
    private readonly auth: AuthService,
    private readonly sessions: PageSessions,
  ) {}

  @Access(Level.Guest)
  @Post()
  @HttpCode(204)
  @TakesForm()
  @ApiOperation({ summary: 'Let the browser open pages, by an access token or by e-mail address and password' })
  @ApiConsumes('application/json', 'application/x-www-form-urlencoded')
  @ApiNoContentResponse({ description: 'The cookie is set', headers: { 'Set-Cookie': { schema: { type: 'string' } } } })
  @ApiResponse({ status: 303, description: 'A form was sent: go on to `next`, or back to the form' })
  @ApiProblem(401, 'The credentials are wrong, or the account is not active')
  @ApiProblem(403, 'The form was sent by a page of somebody else')
  async open(
    @Body() body: PageSessionRequest,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    if (isForm) assertOwnPage(request);
    try {
      await this.sessions.open(await this.claims(body, actor, request), request, reply);
      if (isForm) void reply.status(303).header('location', nextPage(body.next));
    } catch (error) {
      if (!isForm || !(error instanceof Problem)) throw error;
      void reply.status(303).header('location', signInPath(nextPage(body.next), 'failed'));
    }
  }

  @Public()
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Have the browser forget that it may open pages' })
  @ApiNoContentResponse({ description: 'The cookie is taken back' })
  close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    this.sessions.close(request, reply);
  }

  private claims(
    { email, password, totp }: PageSessionRequest,
    { id, level, authVersion, sessionId }: Actor,
    request: FastifyRequest,
  ): AccessClaims | Promise<AccessClaims> {
    if (email !== undefined && password !== undefined) {
      return this.auth.loginForPages({ email, password, totp }, visitOf(request));
    }
    if (id !== null && sessionId !== null) return { sub: id, sid: sessionId, lvl: level, ver: authVersion };
    const missing = Object.entries({ email, password }).filter(([, value]) => value === undefined);
    throw new ValidationFailed(
      missing.map(([name]) => ({
        pointer: `/${name}`,
        code: 'isDefined',
        message: `${name} is needed without a token`,
      })),
    );
  }
}

/** Nobody's page may sign people in as somebody else. */
function assertOwnPage({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new Forbidden('The form was sent by a page of another site');
  }
}
