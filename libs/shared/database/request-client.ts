import { Client } from 'pg';
import { watched } from '@app/shared/profiling';
import { statementOf } from './statement-of';
import { encode, type PreparedStatement, TextQuery, type TextRequest, type TextRows } from './text-query';

const BEGIN = { name: 'begin', text: 'START TRANSACTION' };
const COMMIT = { name: 'commit', text: 'COMMIT' };
const ROLLBACK = 'ROLLBACK';

/** Longer texts are lists of many rows, of which no two are alike. */
const LONGEST = 8000;

/** Of what is prepared without being asked for, so many at most, on one connection. */
const MOST = 400;

/** What pg answers to a statement without rows. */
const nothing = (): object => ({ rows: [], rowCount: null });

/**
 * A connection on which what is asked for at once leaves as one message, for a message takes longer than most statements
 * (`docs/decisions/0106`). A transaction begins with the first statement in it: until then PostgreSQL need not know.
 */
export class RequestClient extends Client {
  private waiting: TextRequest[] = [];
  private isScheduled = false;

  /** Runs a prepared statement, in one message with all others that are asked for before anything is waited for. */
  read(statement: PreparedStatement, values: readonly unknown[]): Promise<TextRows> {
    return watched(statement.text, values, this.ask(statement, values));
  }

  private ask(statement: PreparedStatement, values: readonly unknown[], tag?: string): Promise<TextRows> {
    return new Promise<TextRows>((resolve, reject) => {
      this.waiting.push({ statement, values: encode(values), tag, resolve, reject });
      if (this.isScheduled) return;
      this.isScheduled = true;
      process.nextTick(() => this.send());
    });
  }

  /** pg's own, behind what waits. What comes again and again is prepared, too. */
  override query(...parameters: unknown[]): never {
    const [statement, values] = parameters;
    const answer = this.answer(statement);
    if (answer) return answer as never;
    const isPlain = typeof statement === 'string' && Array.isArray(values) && parameters.length === 2;
    if (!isPlain || !this.isToPrepare(statement)) return super.query(...(parameters as [string])) as never;
    return super.query({ ...statementOf(statement), values }) as never;
  }

  private isToPrepare(text: string): boolean {
    if (text.length > LONGEST) return false;
    const { parsedStatements } = (this as unknown as { connection: { parsedStatements: object } }).connection;
    return Object.hasOwn(parsedStatements, statementOf(text).name) || Object.keys(parsedStatements).length < MOST;
  }

  /** What a statement that begins or ends a transaction answers, where it need not go out alone. */
  private answer(statement: unknown): Promise<object> | undefined {
    if (statement === BEGIN.text) {
      this.waiting.push({ statement: BEGIN, values: [], resolve: () => undefined, reject: () => undefined });
      return Promise.resolve(nothing());
    }
    if ((statement === COMMIT.text || statement === ROLLBACK) && this.hasOnlyBegun()) {
      this.waiting = [];
      return Promise.resolve(nothing());
    }
    // Prepared, and without the result that pg would make of it. pg tells whoever watches of it. A transaction in which something has
    // failed is rolled back by it, without an error.
    if (statement === COMMIT.text) return this.ask(COMMIT, [], COMMIT.text).then(nothing);
    this.send();
    return undefined;
  }

  private hasOnlyBegun(): boolean {
    return this.waiting.length === 1 && this.waiting[0].statement === BEGIN;
  }

  private send(): void {
    this.isScheduled = false;
    const requests = this.waiting;
    if (requests.length === 0) return;
    this.waiting = [];
    super.query(new TextQuery(requests));
  }
}
