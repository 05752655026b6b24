import { AsyncLocalStorage } from 'node:async_hooks';
import type { INestApplication } from '@nestjs/common';
import { Client } from 'pg';

/** The texts of the SQL statements that one request has sent, by message. */
type Messages = string[][];

const store = new AsyncLocalStorage<Messages>();

/**
 * Counts the SQL statements of requests, whichever pool they go through; what the process does beside them, such as
 * looking into queues, is not theirs.
 */
export class StatementCounter {
  private current: Messages = [];
  private readonly query = Client.prototype.query as (...args: unknown[]) => unknown;
  private readonly server: NodeJS.EventEmitter;
  private readonly enter = (): void => store.enterWith(this.current);

  /** @param app the application that listens in this process */
  constructor(app: INestApplication) {
    const { query } = this;
    Client.prototype.query = function (this: Client, ...args: unknown[]): unknown {
      store.getStore()?.push(textsOf(args[0]));
      return query.apply(this, args);
    } as typeof Client.prototype.query;
    this.server = app.getHttpServer() as NodeJS.EventEmitter;
    this.server.prependListener('request', this.enter);
  }

  /** The statements of the requests that `work` makes, and how many messages they are. */
  async during<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[]; messages: number }> {
    const messages: Messages = [];
    this.current = messages;
    const result = await work();
    return { result, statements: messages.flat(), messages: messages.length };
  }

  stop(): void {
    this.server.off('request', this.enter);
    Client.prototype.query = this.query as typeof Client.prototype.query;
  }
}

/** Several may leave in one message. */
const textsOf = (statement: unknown): string[] => {
  if (typeof statement === 'string') return [statement];
  const { text, texts = [text] } = statement as { text: string; texts?: string[] };
  return texts;
};
