import type { Writable } from 'node:stream';
import type { Connection, Submittable } from 'pg';
import { prepareValue } from 'pg/lib/utils';

/** Rows of text: what PostgreSQL sends, untouched by any parser. */
export type TextRows = (string | null)[][];

/** A statement that is prepared once per connection, under its name. */
export interface PreparedStatement {
  name: string;
  text: string;
}

/** What pg's connections offer to queries; its types are older. */
interface Wire {
  stream: Writable;
  parsedStatements: Record<string, string | undefined>;
  parse(statement: PreparedStatement): void;
  bind(config: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  execute(config: object): void;
  sync(): void;
  sendCopyFail(reason: string): void;
}

/**
 * A prepared statement whose rows stay the text that PostgreSQL sends. It asks for no description of the columns, which
 * pg's own query does on every execution: who has written the statement knows them, and to send, parse and keep eighteen
 * names takes longer than the row itself (`docs/decisions/0060`).
 *
 * It follows the protocol of pg's queries (`pg/lib/query.js`), as pg-cursor and pg-query-stream do.
 */
export class TextQuery implements Submittable {
  readonly name: string;
  readonly text: string;
  /** Called once, by pg, too, when the connection breaks. */
  callback: (error: Error | null, rows: TextRows) => void;
  private readonly rows: TextRows = [];

  constructor(
    statement: PreparedStatement,
    private readonly values: readonly unknown[],
    callback: TextQuery['callback'],
  ) {
    this.name = statement.name;
    this.text = statement.text;
    this.callback = callback;
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    // The messages leave in one piece.
    wire.stream.cork();
    try {
      if (wire.parsedStatements[this.name] === undefined) wire.parse(this);
      wire.bind({ statement: this.name, values: this.values, valueMapper: prepareValue });
      wire.execute({});
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  handleDataRow({ fields }: { fields: TextRows[number] }): void {
    this.rows.push(fields);
  }

  handleError(error: Error): void {
    this.callback(error, []);
  }

  handleReadyForQuery(): void {
    this.callback(null, this.rows);
  }

  handleCommandComplete(): void {}

  handleEmptyQuery(): void {}

  handleRowDescription(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFail('A read takes no data');
  }

  handleCopyData(): void {}
}
