export { currentTraceId, currentTraceparent, type TracedJob, type Tracer, traceJob, useTracer } from './trace';
