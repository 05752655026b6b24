import { type ModelClass, modelOptions, models, Row, snakeCase } from '@app/shared/model';

/** What happens to rows of every model, and how it is called. */
const CHANGES = {
  created: 'A row is new',
  updated: 'A row has changed',
  archived: 'A row was put away',
  restored: 'A row was taken out again',
  deleted: 'A row is gone',
} as const;
export type ChangeName = keyof typeof CHANGES;

/** `order.placed`: the model of the row that it happens to, and what happens. */
export const eventType = (model: ModelClass, name: string): string => `${snakeCase(model.name)}.${name}`;

/** All types of events that there are, and what each tells: changes of rows, and what models declare besides. */
export function eventTypes(): ReadonlyMap<string, string> {
  const named = models()
    .filter((model) => !modelOptions(model).of)
    .flatMap((model) =>
      Object.entries({ ...(model.prototype instanceof Row && CHANGES), ...modelOptions(model).events }).map(
        ([name, description]) => [eventType(model, name), `${model.name}: ${description}`] as const,
      ),
    );
  return new Map(named.sort(([one], [other]) => (one < other ? -1 : 1)));
}
