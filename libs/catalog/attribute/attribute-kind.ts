import type { ScalarType } from '@app/shared/model';

/** What the values of an attribute are. */
export const ATTRIBUTE_KINDS = [
  'dropdown',
  'multiselect',
  'swatch',
  'boolean',
  'numeric',
  'text',
  'rich-text',
  'date',
  'datetime',
  'file',
  'reference',
  'money',
] as const;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

/** The column of `assigned_value` that holds the values of a kind, and what a filter takes them for. */
interface Storage {
  column: string;
  type: ScalarType;
}

const CHOICE: Storage = { column: 'value_id', type: 'text' };
const WRITTEN: Storage = { column: 'text_value', type: 'text' };

/** Where the values of each kind are; those of money have a second column with their currency. */
export const STORAGE: Readonly<Record<AttributeKind, Storage>> = {
  dropdown: CHOICE,
  multiselect: CHOICE,
  swatch: CHOICE,
  boolean: { column: 'boolean_value', type: 'boolean' },
  numeric: { column: 'number_value', type: 'decimal' },
  text: WRITTEN,
  'rich-text': WRITTEN,
  date: { column: 'date_value', type: 'date' },
  datetime: { column: 'moment_value', type: 'timestamp' },
  file: { column: 'file_id', type: 'uuid' },
  reference: { column: 'reference_id', type: 'uuid' },
  money: { column: 'money_amount', type: 'bigint' },
};

/** Whether the values are rows to choose from. */
export const isChoice = (kind: AttributeKind): boolean => STORAGE[kind] === CHOICE;
