/** A statement ends with a semicolon that stands in no text, name, comment or body of a function. */
const PIECE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/|;|[\s\S]/g;

/** The statements of a text, without the semicolons between them. */
export function splitStatements(text: string): string[] {
  const statements = [''];
  for (const [piece] of text.matchAll(PIECE)) {
    if (piece === ';') statements.push('');
    else statements[statements.length - 1] += piece;
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

const NAME = String.raw`(?:ONLY\s+)?(?:IF\s+(?:NOT\s+)?EXISTS\s+)?(?:public\.)?"?(\w+)"?`;

/** The first that matches; locks as in "Explicit Locking" of PostgreSQL's manual. */
const LOCKS: readonly (readonly [pattern: RegExp, lock: string])[] = [
  [
    new RegExp(String.raw`^CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\s[\s\S]*?\sON\s+${NAME}`, 'i'),
    'SHARE UPDATE EXCLUSIVE',
  ],
  [new RegExp(String.raw`^CREATE\s+(?:UNIQUE\s+)?INDEX\s[\s\S]*?\sON\s+${NAME}`, 'i'), 'SHARE'],
  [
    new RegExp(String.raw`^CREATE\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?TRIGGER\s[\s\S]*?\sON\s+${NAME}`, 'i'),
    'SHARE ROW EXCLUSIVE',
  ],
  [new RegExp(String.raw`^ALTER\s+TABLE\s+${NAME}\s+VALIDATE\s`, 'i'), 'SHARE UPDATE EXCLUSIVE'],
  [
    new RegExp(String.raw`^ALTER\s+TABLE\s+${NAME}\s+ADD\s+(?:CONSTRAINT\s+\S+\s+)?FOREIGN\s`, 'i'),
    'SHARE ROW EXCLUSIVE',
  ],
  [new RegExp(String.raw`^(?:ALTER|DROP)\s+TABLE\s+${NAME}`, 'i'), 'ACCESS EXCLUSIVE'],
  [new RegExp(String.raw`^TRUNCATE\s+(?:TABLE\s+)?${NAME}`, 'i'), 'ACCESS EXCLUSIVE'],
  [new RegExp(String.raw`^DROP\s+TRIGGER\s[\s\S]*?\sON\s+${NAME}`, 'i'), 'ACCESS EXCLUSIVE'],
  [new RegExp(String.raw`^(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+${NAME}`, 'i'), 'ROW EXCLUSIVE'],
];

/** The table that a statement locks, and how; nulls where it locks none that was there before. */
export function describeStatement(text: string): { table: string | null; lock: string | null } {
  for (const [pattern, lock] of LOCKS) {
    const table = pattern.exec(text)?.[1];
    if (table) return { table, lock };
  }
  return { table: null, lock: null };
}
