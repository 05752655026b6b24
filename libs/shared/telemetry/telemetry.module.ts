import { Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { TelemetryConfig } from '@app/shared/config';
import { doorOf } from '@app/shared/http';
import type { Tracing } from './tracing';

/** Traces of requests and their statements, for OpenTelemetry; where no endpoint is named, nothing of it is even loaded. */
@Module({})
export class TelemetryModule implements OnModuleInit, OnApplicationShutdown {
  private tracing: Tracing | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: TelemetryConfig,
  ) {}

  async onModuleInit(): Promise<void> {
    const { endpoint, service } = this.config;
    if (endpoint === undefined) return;
    const { Tracing } = await import('./tracing.js');
    this.tracing = new Tracing(endpoint, service);
    doorOf(this.host).shut();
    this.tracing.follow(this.host.httpAdapter.getInstance<FastifyInstance>());
  }

  /** What was not sent yet is. */
  async onApplicationShutdown(): Promise<void> {
    await this.tracing?.stop();
  }
}
