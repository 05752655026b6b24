import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { actorOf } from '@app/shared/auth';
import { Replicas } from '@app/shared/database';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** `POST …/search` only reads. */
const SEARCH = '/search';

/**
 * Where there are replicas: whoever changes something is noted before they hear that it is done, so that what they ask next shows
 * it. Whatever the route was, for what is not changed by a resource (a cart, a session) is read by some.
 */
@Injectable()
export class WriterNotes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly replicas: Replicas,
  ) {}

  onModuleInit(): void {
    if (!this.replicas.isUsed) return;
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onSend', async (request) => {
      const { id } = actorOf(request);
      if (id === null || SAFE.has(request.method) || request.routeOptions.url?.endsWith(SEARCH)) return;
      await this.replicas.noteWrite(id);
    });
  }
}
