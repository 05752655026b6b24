import { Level, type ModelClass, modelOptions, models, type Reach, snakeCase } from '@app/shared/model';

const ROW = 'audited';

/**
 * An entry is reached by who reaches the row that it is about, as it is now. Administrators reach all; what was about a row
 * that is gone is for them alone, where not everybody reached it.
 */
export const ofItsRow: Reach = (entry) => {
  if (entry.level >= Level.Admin) return true;
  const cases = models()
    .filter((model) => isAudited(model) && (modelOptions(model).visibleTo ?? Level.Guest) <= entry.level)
    .map((model) => {
      const reach = modelOptions(model).reach({ ...entry, column: (property) => `${ROW}.${quoted(property)}` });
      const id = entry.column('rowId');
      // Looked up for each entry: without the OFFSET, PostgreSQL may read the whole table once to have the ids at hand.
      const row = `SELECT 1 FROM ${quoted(model.name)} ${ROW} WHERE ${ROW}.id = ${id} AND ${String(reach)} OFFSET 0`;
      return `WHEN '${model.name}' THEN ${typeof reach === 'boolean' ? String(reach) : `EXISTS (${row})`}`;
    });
  return `CASE ${entry.column('model')} ${cases.join(' ')} ELSE false END`;
};

/** Views show rows of other models, and nobody writes down what is done to the log. */
const isAudited = (model: ModelClass): boolean => !modelOptions(model).of && modelOptions(model).reach !== ofItsRow;

const quoted = (name: string): string => `"${snakeCase(name)}"`;
