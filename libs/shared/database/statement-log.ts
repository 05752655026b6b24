import { performance } from 'node:perf_hooks';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { LogConfig } from '@app/shared/config';
import { listenToStatements } from '@app/shared/profiling';

/** Longer statements are cut. */
const LONGEST = 2000;

/** Logs each statement, where `LOG_SQL` says so: how long it took and what came of it, but nothing of people's data. */
@Injectable()
export class StatementLog implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('SQL');
  private end: (() => void) | undefined;

  constructor(private readonly config: LogConfig) {}

  onModuleInit(): void {
    if (!this.config.sql) return;
    this.end = listenToStatements((text, values) => {
      const since = performance.now();
      return (rows) => {
        const took = (performance.now() - since).toFixed(1);
        this.logger.log(`${took} ms, ${rows ?? 'no'} rows, ${values.length} values: ${redacted(text)}`);
      };
    });
  }

  onApplicationShutdown(): void {
    this.end?.();
  }
}

/** A statement in one line, without the texts that are written into it. */
export const redacted = (text: string): string =>
  text
    .replace(/'(?:[^']|'')*'/g, `'…'`)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
