import { AsyncLocalStorage } from 'node:async_hooks';
import type { INestApplication } from '@nestjs/common';
import { Client } from 'pg';

/** The texts of the SQL statements that one request has sent. */
type Statements = string[];

const store = new AsyncLocalStorage<Statements>();

/**
 * Counts the SQL statements of requests, whichever pool they go through; what the process does beside them, such as
 * looking into queues, is not theirs.
 */
export class StatementCounter {
  private current: Statements = [];
  private readonly query = Client.prototype.query as (...args: unknown[]) => unknown;

  /** @param app the application that listens in this process */
  constructor(app: INestApplication) {
    const { query } = this;
    Client.prototype.query = function (this: Client, ...args: unknown[]): unknown {
      store.getStore()?.push(textOf(args[0]));
      return query.apply(this, args);
    } as typeof Client.prototype.query;
    const server = app.getHttpServer() as NodeJS.EventEmitter;
    server.prependListener('request', () => store.enterWith(this.current));
  }

  /** The statements of the requests that `work` makes. */
  async during<T>(work: () => Promise<T>): Promise<{ result: T; statements: Statements }> {
    const statements: Statements = [];
    this.current = statements;
    return { result: await work(), statements };
  }

  stop(): void {
    Client.prototype.query = this.query as typeof Client.prototype.query;
  }
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : (statement as { text: string }).text;
