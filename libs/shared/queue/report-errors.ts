import type { EventEmitter } from 'node:events';
import type { Logger } from '@nestjs/common';

const QUIET_MS = 60_000;

/**
 * Logs the errors of a queue or worker, the same one only once a minute: a lost connection is reported with every attempt
 * to get it back.
 */
export function reportErrors(source: EventEmitter, logger: Logger): void {
  const seen = { message: '', at: 0 };
  source.on('error', (error: Error & { code?: string }) => {
    const message = error.message || error.code || 'unknown error';
    if (message === seen.message && Date.now() - seen.at < QUIET_MS) return;
    Object.assign(seen, { message, at: Date.now() });
    logger.warn(message);
  });
}
