/** A job as its span names it. */
export interface TracedJob {
  id: string;
  queue: string;
  name: string;
  attempt: number;
  /** The span that has asked for it, as W3C Trace Context writes it; null where there was none. */
  traceparent: string | null;
}

/** What is done in a span of a job; it tells of a failure that it does not throw. */
type JobWork = (failed: (error: Error) => void) => Promise<void>;

/** Who makes spans, where traces are made. */
export interface Tracer {
  /** The active span, as W3C Trace Context writes it; undefined where there is none. */
  traceparent(): string | undefined;
  /** Does a job in a span that continues the trace of whoever has asked for it. @throws what the work throws */
  job(job: TracedJob, work: JobWork): Promise<void>;
}

/** Knows nobody: what is traced need not load OpenTelemetry. */
let tracer: Tracer | undefined;

/** Has spans made from now on; undefined ends that. */
export function useTracer(next: Tracer | undefined): void {
  tracer = next;
}

/** The active span, for who carries it to another process; undefined where there is none. */
export const currentTraceparent = (): string | undefined => tracer?.traceparent();

/** The trace of the active span: 32 hexadecimal digits; undefined where there is none. */
export const currentTraceId = (): string | undefined => currentTraceparent()?.split('-', 2)[1];

/** Does a job in a span of its own, or just does it where no traces are made. @throws what the work throws */
export const traceJob = (job: TracedJob, work: JobWork): Promise<void> =>
  tracer ? tracer.job(job, work) : work(() => undefined);
