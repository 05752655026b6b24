import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PreparedStatement } from './text-query';

/** How many statements keep their names. */
const STATEMENTS = 1000;

const statements = new LRUCache<string, PreparedStatement>({ max: STATEMENTS });

/** A statement under a name that no other text has. */
export function statementOf(text: string): PreparedStatement {
  let statement = statements.get(text);
  if (!statement) statements.set(text, (statement = { name: hash('sha1', text, 'base64url'), text }));
  return statement;
}
