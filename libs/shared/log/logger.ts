import { destination, type DestinationStream, type Logger, pino, stdSerializers, symbols } from 'pino';
import { censor } from './censor';
import { prettyOutput } from './pretty';

export type { Logger } from 'pino';

export interface LogOptions {
  /** Least severity: `silent`, `fatal`, `error`, `warn`, `info`, `debug`, `trace`. */
  level: string;
  /** `auto`: for people on a terminal, for machines otherwise. */
  format: 'pretty' | 'json' | 'auto';
}

/**
 * The one logger of a process: structured lines on standard output, without the secrets that fields may hold.
 *
 * @param stream where the lines go instead, for tests
 */
export function createLogger({ level, format }: LogOptions, stream?: DestinationStream): Logger {
  const pretty = format === 'pretty' || (format === 'auto' && process.stdout.isTTY);
  return pino(
    {
      level,
      base: undefined,
      formatters: { level: (label) => ({ level: label }), log: censor },
      serializers: { err: describeError },
    },
    stream ?? (pretty ? prettyOutput() : bufferedOutput()),
  );
}

/**
 * Writes a line that is JSON already, where the logger writes its own: one for each request, put together by hand, costs less than half.
 *
 * @param line without secrets, and with its line break
 */
export const writeLine = (logger: Logger, line: string): void => {
  (logger as unknown as Record<symbol, DestinationStream>)[symbols.streamSym].write(line);
};

/** Lines are written in blocks, at the latest after a quarter of a second: half the cost of writing each one. */
function bufferedOutput(): DestinationStream {
  const output = destination({ fd: 1, sync: true, minLength: 8192, periodicFlush: 250 });
  process.once('exit', () => output.flushSync());
  return output;
}

/** An error with its stack and causes, but without what drivers hang on it: statements and parameters hold people's data. */
function describeError(error: unknown): unknown {
  if (typeof (Object(error) as Partial<Error>).message !== 'string') return error;
  const { type, message, stack } = stdSerializers.err(error as Error);
  const { code } = error as { code?: unknown };
  return { type, code, message, stack };
}
