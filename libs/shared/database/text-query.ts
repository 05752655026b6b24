import type { Writable } from 'node:stream';
import type { Connection, Submittable } from 'pg';
import { prepareValue } from 'pg/lib/utils';
import { serialize } from 'pg-protocol';

/** Rows of text: what PostgreSQL sends, untouched by any parser. */
export type TextRows = (string | null)[][];

/** A statement that is prepared once per connection, under its name. */
export interface PreparedStatement {
  name: string;
  text: string;
}

/** A statement to run, and who waits for its rows. */
export interface TextRequest {
  readonly statement: PreparedStatement;
  /** As they go out: {@link encode}. */
  readonly values: readonly (string | Buffer | null)[];
  /** What PostgreSQL has to say that it did, where it may do something else without an error. */
  readonly tag?: string;
  readonly resolve: (rows: TextRows) => void;
  readonly reject: (error: Error) => void;
}

/** Values as parameters of a statement. */
export const encode = (values: readonly unknown[]): TextRequest['values'] => values.map(prepareValue);

/** A connection that has prepared more statements closes the oldest, so that masks without end cost no memory without end. */
const STATEMENTS_PER_CONNECTION = 500;

/** What pg's connections offer to queries; its types are older. */
interface Wire {
  stream: Writable;
  parsedStatements: Record<string, string | undefined>;
  sendCopyFail(reason: string): void;
}

/**
 * Prepared statements whose rows stay the text that PostgreSQL sends, in one message. They ask for no description of the
 * columns, which pg's own query does on every execution: who has written a statement knows them, and to send, parse and keep
 * eighteen names takes longer than the row itself (`docs/decisions/0060`).
 *
 * PostgreSQL runs them one after the other. What comes behind one that fails is not run, and fails by the same error.
 *
 * It follows the protocol of pg's queries (`pg/lib/query.js`), as pg-cursor and pg-query-stream do.
 */
export class TextQuery implements Submittable {
  /** How many are done. */
  private done = 0;
  private rows: TextRows = [];

  constructor(private readonly requests: readonly TextRequest[]) {}

  /** The texts of the statements. */
  get texts(): string[] {
    return this.requests.map(({ statement }) => statement.text);
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    const parsed: string[] = [];
    const messages: Buffer[] = [];
    for (const { statement, values } of this.requests) {
      const { name } = statement;
      if (wire.parsedStatements[name] === undefined && !parsed.includes(name)) {
        // It may be there after all, where another message came so far before it failed; to close what is not there is no error.
        messages.push(serialize.close({ type: 'S', name }), serialize.parse(statement));
        parsed.push(name);
      }
      messages.push(serialize.bind({ statement: name, values: values as unknown[] }), serialize.execute());
    }
    if (parsed.length > 0) messages.push(...this.closeOldest(wire));
    messages.push(serialize.sync());
    // In one piece: to hand over each by itself takes longer than to put them together.
    if (wire.stream.writable) wire.stream.write(Buffer.concat(messages));
  }

  private closeOldest({ parsedStatements }: Wire): Buffer[] {
    const names = Object.keys(parsedStatements);
    // What this message runs is written down as prepared once it is done, and must be.
    const used = new Set(this.requests.map(({ statement }) => statement.name));
    const oldest = names.filter((name) => !used.has(name));
    return oldest.slice(0, Math.max(names.length - STATEMENTS_PER_CONNECTION, 0)).map((name) => {
      delete parsedStatements[name];
      return serialize.close({ type: 'S', name });
    });
  }

  handleDataRow({ fields }: { fields: TextRows[number] }): void {
    this.rows.push(fields);
  }

  handleCommandComplete({ text: tag }: { text: string }, connection: Connection): void {
    const request = this.requests[this.done++];
    const { statement, resolve, reject } = request;
    (connection as unknown as Wire).parsedStatements[statement.name] = statement.text;
    if (request.tag === undefined || request.tag === tag) resolve(this.rows);
    else reject(new Error(`PostgreSQL was asked for ${request.tag}, and answered ${tag}`));
    this.rows = [];
  }

  /** Called by pg, too, when the connection breaks. */
  handleError(error: Error): void {
    for (const { reject } of this.requests.slice(this.done)) reject(error);
  }

  handleReadyForQuery(): void {}

  handleEmptyQuery(): void {}

  handleRowDescription(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFail('A read takes no data');
  }

  handleCopyData(): void {}
}
