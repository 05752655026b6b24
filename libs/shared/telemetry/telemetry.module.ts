import { Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { TelemetryConfig } from '@app/shared/config';
import { doorOf } from '@app/shared/http';
import type { Tracing } from './tracing';

const TRACING = Symbol('tracing');

/** Traces of requests, jobs and their statements, for OpenTelemetry; where no endpoint is named, nothing of it is even loaded. */
@Module({
  // As a provider it is there before the first worker of a queue starts.
  providers: [{ provide: TRACING, inject: [TelemetryConfig], useFactory: begin }],
})
export class TelemetryModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(TRACING) private readonly tracing: Tracing | undefined,
  ) {}

  onModuleInit(): void {
    if (!this.tracing) return;
    doorOf(this.host).shut();
    this.tracing.follow(this.host.httpAdapter.getInstance<FastifyInstance>());
  }

  /** What was not sent yet is. */
  async onApplicationShutdown(): Promise<void> {
    await this.tracing?.stop();
  }
}

async function begin({ endpoint, service }: TelemetryConfig): Promise<Tracing | undefined> {
  if (endpoint === undefined) return undefined;
  const { Tracing } = await import('./tracing.js');
  return new Tracing(endpoint, service);
}
