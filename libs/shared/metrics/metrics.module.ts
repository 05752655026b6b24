import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { answerProblem } from '@app/shared/errors';
import { doorOf } from '@app/shared/http';
import { Metrics } from './metrics';
import { MetricsAccess } from './metrics-access';

/** `GET /metrics` of an API process and of a worker, for Prometheus: no part of the API, so it stands in no contract. */
@Module({ providers: [Metrics, MetricsAccess] })
export class MetricsApi implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly metrics: Metrics,
    private readonly access: MetricsAccess,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onResponse', ({ method, routeOptions }, { statusCode, elapsedTime }, done) => {
      this.metrics.record(method, routeOptions.url, statusCode, elapsedTime / 1000);
      done();
    });
    doorOf(this.host).use({ tell: (...answered) => this.metrics.record(...answered) });
    fastify.get('/metrics', async (request, reply) => {
      try {
        await this.access.assertMayRead(request);
        const { text, type } = await this.metrics.read();
        return await reply.header('cache-control', 'no-store').type(type).send(text);
      } catch (error) {
        answerProblem(error, request, reply);
        return reply;
      }
    });
  }
}
