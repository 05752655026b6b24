import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { FastifyInstance } from 'fastify';
import { listenToStatements } from '@app/shared/profiling';
import { type TracedJob, type Tracer as JobTracer, useTracer } from '@app/shared/trace';

const SCOPE = 'tradepost';

/** Longer statements are cut. */
const LONGEST = 4000;

/** Requests that say nothing of the product. */
const HEALTH = '/health/';

/**
 * Makes spans, by the semantic conventions of OpenTelemetry, and sends them: one of each request, in the trace of the client if it
 * has one, one of each attempt at a job, in the trace of whoever has asked for it, and below them one of each statement, without
 * the values in it.
 */
export class Tracing implements JobTracer {
  private readonly provider: NodeTracerProvider;
  private readonly tracer: Tracer;
  private readonly running = new WeakMap<IncomingMessage, Context>();
  private readonly forget: () => void;

  /** @param endpoint of OTLP over HTTP, without `/v1/traces` */
  constructor(endpoint: string, service: string) {
    const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
    this.provider = new NodeTracerProvider({
      resource: resourceFromAttributes({ 'service.name': service }),
      spanProcessors: [new BatchSpanProcessor(exporter)],
    });
    this.provider.register();
    this.tracer = this.provider.getTracer(SCOPE);
    this.forget = listenToStatements((text) => this.beginStatement(text));
    useTracer(this);
  }

  traceparent(): string | undefined {
    const carrier: { traceparent?: string } = {};
    propagation.inject(context.active(), carrier);
    return carrier.traceparent;
  }

  async job(
    { id, queue, name, attempt, traceparent }: TracedJob,
    work: (failed: (error: Error) => void) => Promise<void>,
  ): Promise<void> {
    const parent = traceparent === null ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent });
    const attributes = {
      'messaging.system': 'bullmq',
      'messaging.operation.type': 'process',
      'messaging.destination.name': queue,
      'messaging.message.id': id,
      'tradepost.job.attempt': attempt,
    };
    const span = this.tracer.startSpan(`${queue}/${name}`, { kind: SpanKind.CONSUMER, attributes }, parent);
    // Its message may hold what is nobody's business; the log has it, with the id of the trace.
    const failed = (error: Error): void => {
      span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', error.name);
    };
    try {
      await context.with(trace.setSpan(parent, span), () => work(failed));
    } finally {
      span.end();
    }
  }

  follow(fastify: FastifyInstance): void {
    // Before Fastify sees the request: its id of the trace is read from the header, for the log and for problems.
    fastify.server.prependListener('request', (request, response) => this.begin(request, response));
    fastify.addHook('onRequest', ({ raw }, _reply, done) => {
      const running = this.running.get(raw);
      if (running) context.with(running, done);
      else done();
    });
    fastify.addHook('onResponse', ({ raw, method, routeOptions }, { statusCode }, done) => {
      const running = this.running.get(raw);
      const span = running && trace.getSpan(running);
      if (span) end(span, { method, route: routeOptions.url, status: statusCode });
      done();
    });
  }

  async stop(): Promise<void> {
    this.forget();
    useTracer(undefined);
    await this.provider.shutdown().catch(() => undefined);
    trace.disable();
    context.disable();
    propagation.disable();
  }

  private begin(request: IncomingMessage, response: ServerResponse): void {
    const { headers, method = '', url = '' } = request;
    if (url.startsWith(HEALTH)) return;
    const parent = propagation.extract(ROOT_CONTEXT, headers);
    const attributes = { 'http.request.method': method, 'url.path': url.split('?', 1)[0], 'url.scheme': 'http' };
    const span = this.tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, parent);
    const running = trace.setSpan(parent, span);
    propagation.inject(running, headers);
    this.running.set(request, running);
    // A client that goes before it is answered leaves a span, too; one that has ended ends no second time.
    response.once('close', () => span.end());
  }

  private beginStatement(text: string): (rows: number | null, failed?: boolean) => void {
    const active = context.active();
    // What the process does for itself is in no trace.
    if (!trace.getSpan(active)) return () => undefined;
    const operation = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? 'SQL';
    const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': operation, 'db.query.text': shown(text) };
    const span = this.tracer.startSpan(operation, { kind: SpanKind.CLIENT, attributes }, active);
    return (rows, failed) => {
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      if (rows !== null) span.setAttribute('db.response.returned_rows', rows);
      span.end();
    };
  }
}

function end(span: Span, { method, route, status }: { method: string; route?: string; status: number }): void {
  span.updateName(route === undefined ? method : `${method} ${route}`);
  if (route !== undefined) span.setAttribute('http.route', route);
  span.setAttribute('http.response.status_code', status);
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** Texts that are written into a statement are nobody's business. */
const shown = (text: string): string => text.replace(/'(?:[^']|'')*'/g, `'…'`).slice(0, LONGEST);
