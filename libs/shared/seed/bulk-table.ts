import { from } from 'pg-copy-streams';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { finished } from 'node:stream/promises';
import type { ModelClass } from '@app/shared/model';
import { clientOf } from './client-of';

type Row = ObjectLiteral;
type Encode = (row: Row) => string;

/**
 * Rows of one table on their way into it by COPY. The first row says which columns they have; the others have the same. A key is a
 * property of the model, or the name of a column that only the database knows.
 */
export class BulkTable<T extends ObjectLiteral> {
  readonly name: string;
  /** Rows that were added. */
  count = 0;
  private readonly columns: string[] = [];
  private readonly encoders: Encode[] = [];
  private lines: string[] = [];
  private readonly cells: string[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly model: ModelClass<T>,
  ) {
    this.name = manager.connection.getMetadata(model).tableName;
  }

  add(row: Partial<T> & Row): void {
    if (this.encoders.length === 0) this.learn(row);
    const { encoders, cells } = this;
    for (let index = 0; index < encoders.length; index++) cells[index] = encoders[index](row);
    // Joined at once: a text that grows by pieces keeps them all.
    this.lines.push(cells.join('\t'));
    this.count++;
  }

  /** Takes what has come together. @returns what sends it */
  take(): () => Promise<void> {
    const { lines, columns, name, manager } = this;
    this.lines = [];
    return async () => {
      if (lines.length === 0) return;
      const target = clientOf(manager).query(from(`COPY "${name}" (${columns.join(', ')}) FROM STDIN`));
      target.end(`${lines.join('\n')}\n`);
      await finished(target);
    };
  }

  private learn(row: Row): void {
    const { columns } = this.manager.connection.getMetadata(this.model);
    for (const key of Object.keys(row)) {
      const known = columns.filter(({ propertyPath }) => propertyPath.split('.')[0] === key);
      if (known.length === 0) {
        this.columns.push(`"${key}"`);
        this.encoders.push((each) => textOf(each[key]));
      }
      for (const { databaseName, propertyPath, type } of known) {
        this.columns.push(`"${databaseName}"`);
        this.encoders.push(encoderOf(propertyPath, type === 'jsonb'));
      }
    }
  }
}

function encoderOf(path: string, isJson: boolean): Encode {
  const [outer, inner] = path.split('.');
  if (inner) return (row) => textOf((row[outer] as Row | null)?.[inner]);
  if (isJson) return (row) => (row[outer] === null ? NULL : escape(JSON.stringify(row[outer])));
  return (row) => textOf(row[outer]);
}

const NULL = '\\N';

function textOf(value: unknown): string {
  if (value === null || value === undefined) return NULL;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escape(`{${value.map((each) => JSON.stringify(each)).join(',')}}`);
  return typeof value === 'string' ? escape(value) : `${value as number | boolean}`;
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** As COPY reads a text. */
const escape = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (special) => ESCAPES[special]) : text;
