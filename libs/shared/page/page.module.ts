import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { PageVisitors } from '@app/shared/auth';
import { PageLinks } from './page-links';
import { PageSessions } from './page-sessions';
import { SIGN_IN, signInPage } from './sign-in';

/** Who may open pages, by a cookie or a link. */
@Global()
@Module({
  providers: [PageLinks, PageSessions, { provide: PageVisitors, useExisting: PageSessions }],
  exports: [PageLinks, PageSessions, PageVisitors],
})
export class PageModule {}

/** The page on which people sign in to open others. */
@Module({})
export class PageApi implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .get<{ Querystring: Record<string, string | undefined> }>(SIGN_IN, ({ query }, reply) =>
        reply.header('cache-control', 'no-store').type('text/html').send(signInPage(query)),
      );
  }
}
