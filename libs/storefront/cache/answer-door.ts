import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { publicKeyOf, sendAnswer } from '@app/shared/http';
import { PublicAnswers } from './public-answers';

/** Where what channels show is asked for. */
const STOREFRONT = '/v1/storefront/';

/** Gives out answers that are at hand before the request is read any further; that it is counted comes first. */
@Injectable()
export class AnswerDoor implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly answers: PublicAnswers,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('preHandler', (request, reply, done) => {
      const key = request.url.startsWith(STOREFRONT) ? publicKeyOf(request) : undefined;
      const answer = key === undefined ? undefined : this.answers.peek(key);
      if (answer) sendAnswer(answer, reply, undefined);
      else done();
    });
  }
}
