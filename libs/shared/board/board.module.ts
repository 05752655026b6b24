import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, HttpAdapterHost } from '@nestjs/core';
import { Queue } from 'bullmq';
import type { FastifyInstance } from 'fastify';
import { Level } from '@app/shared/model';
import { PageModule, PageSessions } from '@app/shared/page';

const PATH = '/admin/queues';

/** The board asks a foreign server for its typeface. Its name stays, so it is used where it is installed. */
const FOREIGN = /<link href="https:[^>]*>/g;

/**
 * Shows what is in the queues, to admins. It changes nothing: what is in a queue is a message about a job, and whoever
 * wants the job retried or cancelled says so to the job.
 */
@Module({ imports: [DiscoveryModule, PageModule] })
export class BoardApi implements OnModuleInit, OnApplicationBootstrap {
  private readonly adapter = new FastifyAdapter().setBasePath(PATH);
  private readonly board = createBullBoard({
    queues: [],
    serverAdapter: this.adapter,
    options: { uiConfig: { boardTitle: 'Tradepost queues', boardLogo: undefined } },
  });

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly discovery: DiscoveryService,
    private readonly sessions: PageSessions,
  ) {}

  /** The routes live in a scope of their own, whose hook nobody passes by. */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    void fastify.register(
      async (scope) => {
        scope.addHook('onRequest', this.sessions.guard(Level.Admin));
        scope.addHook('onSend', (_request, _reply, payload, done) => {
          done(null, typeof payload === 'string' ? payload.replace(FOREIGN, '') : payload);
        });
        await scope.register(this.adapter.registerPlugin());
      },
      { prefix: PATH },
    );
  }

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[]) {
      if (instance instanceof Queue) this.board.addQueue(new BullMQAdapter(instance as Queue, { readOnlyMode: true }));
    }
  }
}
