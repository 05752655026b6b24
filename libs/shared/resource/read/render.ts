import type { Encoding, Member, Part } from './root-columns';

/** A row as PostgreSQL sends it in text format. */
export type TextRow = readonly (string | null)[];

/** Writes one part of a row as JSON text. */
export type Renderer = (row: TextRow) => string;

// What JSON must escape, and surrogates, which JSON.stringify repairs when they stand alone.
const NEEDS_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

const quoteText = (value: string): string => (NEEDS_ESCAPE.test(value) ? JSON.stringify(value) : `"${value}"`);

/** `2026-11-24 09:30:00.5+00` (a UTC session) → `"2026-11-24T09:30:00.500Z"`. */
function momentText(value: string): string {
  const fraction = value.length > 22 ? value.slice(20, -3).padEnd(3, '0') : '000';
  return `"${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction}Z"`;
}

const ENCODERS: Record<Encoding, (value: string) => string> = {
  text: quoteText,
  quoted: (value) => `"${value}"`,
  raw: (value) => value,
  // `numeric` knows NaN and infinities, JSON does not.
  decimal: (value) => (/[NI]/.test(value) ? 'null' : value),
  boolean: (value) => (value === 't' ? 'true' : 'false'),
  timestamp: momentText,
};

/** The renderer of a row's object: keys in order, each with the renderer of its part, chosen once. */
export function rendererOf(members: readonly Member[]): Renderer {
  const steps = members.map(({ name, part }, index) => ({
    key: `${index > 0 ? ',' : ''}${JSON.stringify(name)}:`,
    write: partRenderer(part),
  }));
  return (row) => {
    let text = '{';
    for (const { key, write } of steps) text += key + write(row);
    return `${text}}`;
  };
}

function partRenderer(part: Part): Renderer {
  if (part.kind === 'object') {
    const { nullIndex } = part;
    const write = rendererOf(part.members);
    return nullIndex === undefined ? write : (row) => (row[nullIndex] === null ? 'null' : write(row));
  }
  const { index } = part;
  const encode = ENCODERS[part.encoding];
  return (row) => {
    const value = row[index];
    return value === null ? 'null' : encode(value);
  };
}
