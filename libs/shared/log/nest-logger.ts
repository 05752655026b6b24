import type { LoggerService } from '@nestjs/common';
import type { Level, Logger } from 'pino';
import { currentTraceId } from '@app/shared/trace';

/** What Nest says about itself while it starts, line by line per module and route. */
const CHATTY = new Set(['InstanceLoader', 'NestApplication', 'NestFactory', 'RouterExplorer', 'RoutesResolver']);

/** Nest's own logger and `new Logger('Context')` of any class, written to the process's one logger, with the trace that they are part of. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the context last and, with errors, the stack before it. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const texts = rest.filter((item) => typeof item === 'string');
    const stack = texts.find((text) => text.includes('\n    at '));
    const context = texts.findLast((text) => text !== stack);
    const shown = level === 'info' && CHATTY.has(context ?? '') ? 'debug' : level;
    const traceId = currentTraceId();
    if (message instanceof Error) this.logger[shown]({ context, traceId, err: message }, message.message);
    else if (typeof message === 'string') this.logger[shown]({ context, traceId, stack }, message);
    else this.logger[shown]({ context, traceId, stack, data: message });
  }
}
