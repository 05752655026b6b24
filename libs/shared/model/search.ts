import { Column, Index } from 'typeorm';
import type { ModelClass, ScalarDefinition } from './definition';
import { Level } from './level';
import { snakeCase } from './naming';
import { declaredFields } from './registry';

/** What `q=` looks in: columns that PostgreSQL keeps up to date, for one audience. */
export interface SearchDocument {
  /** The least level that may see every field of it. */
  level: Level;
  /** The property of its words with their weights, a tsvector. */
  vector: string;
  /** The property of the text of its short fields, for what is written wrong or in part. */
  text: string;
  /** Most important first. */
  fields: readonly ScalarDefinition[];
}

/** A text of at most so many characters is looked through by trigrams as well. */
export const SHORT_TEXT = 255;

const documents = new Map<ModelClass, readonly SearchDocument[]>();

/** The documents of a model, lowest level first: one for each audience that its search fields have. */
export const searchDocuments = (model: ModelClass): readonly SearchDocument[] => documents.get(model) ?? [];

/** The document that a level may look in; undefined: there is none. */
export const searchDocument = (model: ModelClass, level: Level): SearchDocument | undefined =>
  searchDocuments(model).findLast((document) => document.level <= level);

/**
 * Called by `@Model`: finds out the documents, and declares their columns and indexes to TypeORM, which is neither to write
 * nor to drop them. How PostgreSQL fills them is said by a migration (`addSearch`).
 *
 * @param names of the fields to search, most important first
 */
export function declareSearch(model: ModelClass, table: string, names: readonly string[]): void {
  documents.set(model, documentsOf(model, names));
  const hidden = { nullable: true, select: false, insert: false, update: false };
  for (const { vector, text } of searchDocuments(model)) {
    const columns = [
      [vector, 'tsvector'],
      [text, 'text'],
    ] as const;
    for (const [property, type] of columns) {
      Column({ type, ...hidden })(model.prototype as object, property);
      Index(searchIndex(table, snakeCase(property)), { synchronize: false })(model);
    }
  }
}

function documentsOf(model: ModelClass, names: readonly string[]): SearchDocument[] {
  const declared = declaredFields(model);
  const fields = names.map((name) => {
    const field = declared.get(name);
    if (field?.kind === 'scalar' && field.type === 'text' && !field.array && !field.expression) return field;
    throw new Error(`${model.name} has no text field ${name} to search`);
  });
  const levels = [...new Set(fields.map(({ visibleTo }) => visibleTo))].sort((a, b) => a - b);
  return levels.map((level, index) => ({
    level,
    vector: index === 0 ? 'searchVector' : `searchVector${Level[level]}`,
    text: index === 0 ? 'searchText' : `searchText${Level[level]}`,
    fields: fields.filter(({ visibleTo }) => visibleTo <= level),
  }));
}

/** The name of the index of a document's column. */
export const searchIndex = (table: string, column: string): string => `${table}_${column}`;
