import type { Logger } from '@app/shared/log';

export interface CloseOptions {
  /** How long closing may take, in milliseconds. */
  timeoutMs: number;
  logger: Logger;
}

/**
 * On SIGTERM or Ctrl-C the process closes and ends with exit code 0; with 1 when closing fails or takes too long. A second
 * signal ends it at once.
 *
 * @param close stops everything, the newest first
 */
export function closeOnSignal(close: () => Promise<void>, { timeoutMs, logger }: CloseOptions): void {
  let closing = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (closing) process.exit(signal === 'SIGINT' ? 130 : 143);
    closing = true;
    logger.info(`${signal}: finishing what runs, at most ${timeoutMs} ms; once more to stop at once`);
    setTimeout(() => {
      logger.error(`not closed after ${timeoutMs} ms`);
      process.exit(1);
    }, timeoutMs).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
}
