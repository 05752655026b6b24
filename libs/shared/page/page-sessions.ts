import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import {
  type AccessClaims,
  type Actor,
  ActorDirectory,
  actorOfClaims,
  ALGORITHM,
  ISSUER,
  signingKey,
  credentialOf,
  PageVisitors,
} from '@app/shared/auth';
import { AuthConfig, HttpConfig } from '@app/shared/config';
import { answerProblem, Forbidden, MethodNotAllowed, Problem, Unauthorized } from '@app/shared/errors';
import { type Level, levelName } from '@app/shared/model';
import { PageLinks } from './page-links';
import { signInPath } from './sign-in';

const COOKIE = 'tradepost_pages';

/** Tokens of this kind open pages, and nothing under `/v1`, where only access tokens count. */
const AUDIENCE = 'tradepost:pages';

/** Pages only show. What changes something is a request with a token. */
const METHODS = ['GET', 'HEAD'];

/** Short sessions of people who open pages in a browser: signed, in a cookie, and checked against the account each time. */
@Injectable()
export class PageSessions extends PageVisitors {
  private readonly jwt: JwtService;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly actors: ActorDirectory,
    private readonly config: AuthConfig,
    private readonly http: HttpConfig,
    private readonly links: PageLinks,
  ) {
    super();
    this.jwt = new JwtService({
      secret: signingKey(config.jwtSecret),
      signOptions: { algorithm: ALGORITHM, issuer: ISSUER, audience: AUDIENCE, expiresIn: config.pageSessionTtl },
      verifyOptions: { algorithms: [ALGORITHM], issuer: ISSUER, audience: AUDIENCE },
    });
  }

  /**
   * Lets the browser open pages as an account.
   *
   * @throws Unauthorized when the account is no longer what the claims say
   */
  async open(claims: AccessClaims, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!(await this.isCurrent(actorOfClaims(claims)))) throw new Unauthorized('The account is not active');
    const { sub, sid, lvl, ver } = claims;
    const token = this.jwt.sign({ sub, sid, lvl, ver });
    void reply.header('set-cookie', this.cookie(token, this.config.pageSessionTtl, request));
  }

  /** Makes the browser forget it. */
  close(request: FastifyRequest, reply: FastifyReply): void {
    void reply.header('set-cookie', this.cookie('', 0, request));
  }

  /**
   * A hook for pages that are for a level and above. Browsers that ask for a page are sent to sign in, everybody else is
   * answered by a problem, whatever the pages themselves do with errors.
   */
  guard(level: Level): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined> {
    return async (request, reply) => {
      void reply.headers({ 'cache-control': 'no-store', vary: 'Accept, Cookie' });
      const actor = await this.read(request);
      const problem = refusal(request, actor, level);
      if (!problem) return undefined;
      if (problem.status !== 405 && wantsPage(request)) {
        return reply.redirect(signInPath(request.url, actor && levelName(level)), 303);
      }
      answerProblem(problem, request, reply);
      return reply;
    };
  }

  /**
   * Who opens a page of a route: by a link that was made for it, or by the cookie.
   *
   * @throws Forbidden for a link that is not good
   */
  override async actorOf(request: FastifyRequest): Promise<Actor | undefined> {
    if (!METHODS.includes(request.method)) return undefined;
    const actor = this.links.actorOf(request.url);
    if (!actor) return this.read(request);
    if (await this.isCurrent(actor)) return actor;
    throw new Forbidden('The link is not valid any longer', [], { code: 'expired_link' });
  }

  /** Browsers that ask for a page are sent to sign in, as by {@link guard}. */
  override refusal(request: FastifyRequest, level: Level, problem: Problem): Problem {
    if (!wantsPage(request)) return problem;
    const location = signInPath(request.url, problem.status === 403 ? levelName(level) : undefined);
    return new Problem(303, 'Sign in first', [], { code: 'sign_in', headers: { location } });
  }

  /** Who has the cookie; undefined without one, or when it is not good any longer. */
  private async read({ headers }: FastifyRequest): Promise<Actor | undefined> {
    const cookies = headers.cookie?.split(';').map((each) => each.trim()) ?? [];
    const token = cookies.find((each) => each.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
    if (!token) return undefined;
    const claims = await this.jwt.verifyAsync<AccessClaims>(token).catch(() => undefined);
    const actor = claims && actorOfClaims(claims);
    return actor && (await this.isCurrent(actor)) ? actor : undefined;
  }

  private async isCurrent(actor: Actor): Promise<boolean> {
    const sql = `SELECT ${this.actors.isCurrent('$1::uuid', '$2::integer', '$3::uuid')} AS current`;
    const values = [actor.id, actor.authVersion, credentialOf(actor)];
    const [{ current }] = await this.dataSource.query<[{ current: boolean }]>(sql, values);
    return current;
  }

  private cookie(value: string, seconds: number, { protocol }: FastifyRequest): string {
    const isSecure = protocol === 'https' || this.http.publicUrl?.startsWith('https:');
    const attributes = ['Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Strict', ...(isSecure ? ['Secure'] : [])];
    return [`${COOKIE}=${value}`, ...attributes].join('; ');
  }
}

const wantsPage = ({ headers }: FastifyRequest): boolean => headers.accept?.includes('text/html') ?? false;

function refusal({ method }: FastifyRequest, actor: Actor | undefined, level: Level): Problem | undefined {
  if (!METHODS.includes(method)) return new MethodNotAllowed('This page only shows', METHODS);
  if (!actor) return new Unauthorized('Sign in by POST /v1/auth/session to open this page');
  return actor.level < level ? new Forbidden(`This page is for ${levelName(level)} and above`) : undefined;
}
