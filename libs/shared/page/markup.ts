/** Text that is HTML already. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What can stand in a page: text and numbers, which are escaped, and pieces of HTML, which are not. */
export type MarkupValue = Markup | string | number | null | undefined | false | readonly MarkupValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands between tags, and in attributes in quotes. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);

/** A piece of a page. Whatever is put into it is escaped, unless it is a piece itself; nothing and `false` are left out. */
export const markup = (parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup =>
  new Markup(parts.reduce((text, part, index) => text + textOf(values[index - 1]) + part));

/** Text that was made as HTML by somebody who escapes, such as the renderer of a chart. */
export const trustedMarkup = (text: string): Markup => new Markup(text);

function textOf(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  return Array.isArray(value) ? value.map(textOf).join('') : escapeMarkup(String(value));
}
