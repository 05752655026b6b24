import type { FieldDefinition, ModelClass, RelationDefinition } from './definition';
import { Level } from './level';
import type { Reach } from './reach';

/** What a model says of itself besides its fields. */
export interface ModelOptions {
  /** Which rows an actor may reach. There is no default: every model has to say it. */
  reach: Reach;
  /** Which of them an actor may change; it must hold before and after. Without it, all that are reached. */
  change?: Reach;
  /** The least level that may see any row of it, also as a relation of another model. */
  visibleTo?: Level;
  /** Default mask; without it, every field but the relations that have to be asked for. */
  mask?: string;
  /** Text fields that `q=` looks in, most important first; see `addSearch` for the migration that this needs. */
  search?: readonly string[];
  /** The order of a list when the client names none, as in `-createdAt,name`; the primary key is always added. */
  sort?: string;
  /** Rows are changed only by who names the version that they have read: `If-Match` is no choice. */
  requiresMatch?: boolean;
  /** What can happen to a row besides being changed, and what that means: `{ placed: 'A customer has placed it' }`. */
  events?: Readonly<Record<string, string>>;
  /** A view shows `fields` of another model's rows, to everyone who reaches them. */
  of?: () => ModelClass;
  fields?: readonly string[];
}

/** A field as its decorators declare it, before `@VisibleTo` and `@WritableBy` are counted in. */
type Declared<D extends FieldDefinition = FieldDefinition> = D extends FieldDefinition
  ? Omit<D, 'visibleTo' | 'writableBy'>
  : never;

interface ModelRecord {
  options?: ModelOptions;
  fields: Map<string, Declared>;
  audiences: Map<string, { visibleTo?: Level; writableBy?: Level }>;
}

/** A relation that a child declared and that its parent offers. */
interface Offer {
  parent: () => ModelClass;
  relation: RelationDefinition;
}

const records = new Map<object, ModelRecord>();
const offers: Offer[] = [];

/** What {@link fieldsOf} has found, until another class is declared. */
const found = new Map<ModelClass, ReadonlyMap<string, FieldDefinition>>();

function recordOf(model: object): ModelRecord {
  let record = records.get(model);
  if (!record) records.set(model, (record = { fields: new Map(), audiences: new Map() }));
  // It is asked for by who declares something.
  found.clear();
  return record;
}

/** Called by field decorators: `prototype` is what the decorator was given. */
export function declareField(prototype: object, field: Declared): void {
  recordOf(prototype.constructor).fields.set(field.name, field);
}

/** Called by `@State`, after the field itself is declared. */
export function declareTransitions(
  prototype: object,
  name: string,
  transitions: Readonly<Record<string, readonly string[]>>,
): void {
  const field = recordOf(prototype.constructor).fields.get(name);
  if (field?.kind === 'scalar') declareField(prototype, { ...field, transitions });
}

/** Called by audience decorators, before or after the field's own. */
export function declareAudience(
  prototype: object,
  name: string,
  audience: { visibleTo?: Level; writableBy?: Level },
): void {
  const { audiences } = recordOf(prototype.constructor);
  audiences.set(name, { ...audiences.get(name), ...audience });
}

/** Called by `@Parent` and `@ManyToMany`: the other side offers `relation` without knowing who declared it. */
export function offerRelation(parent: () => ModelClass, relation: RelationDefinition): void {
  offers.push({ parent, relation });
  found.clear();
}

/** Called by `@Model`. */
export function declareModel(model: ModelClass, options: ModelOptions): void {
  recordOf(model).options = options;
}

/** What the model says of itself; throws for a class that is no model. */
export function modelOptions(model: ModelClass): ModelOptions {
  const options = records.get(model)?.options;
  if (!options) throw new Error(`${model.name} is not a model: decorate it with @Model`);
  return options;
}

/** All classes under `@Model`, in the order of their declaration. */
export function models(): ModelClass[] {
  return [...records].filter(([, record]) => record.options).map(([model]) => model as ModelClass);
}

/** The fields of a class by public name: its own, then inherited ones, then what other models offer it. */
export function fieldsOf(model: ModelClass): ReadonlyMap<string, FieldDefinition> {
  let fields = found.get(model);
  if (!fields) found.set(model, (fields = findFields(model)));
  return fields;
}

function findFields(model: ModelClass): Map<string, FieldDefinition> {
  const { of, fields: shown = [] } = records.get(model)?.options ?? {};
  if (of) return viewOf(of(), shown);
  const fields = declaredFields(model);
  for (const offer of offers) {
    if (offer.parent() !== model) continue;
    if (fields.has(offer.relation.name)) throw new Error(`${model.name} has two fields named ${offer.relation.name}`);
    fields.set(offer.relation.name, offer.relation);
  }
  return fields;
}

/** The fields that a class declares or inherits; known as soon as its decorators have run. */
export function declaredFields(model: ModelClass): Map<string, FieldDefinition> {
  const fields = new Map<string, FieldDefinition>();
  const lineage: object[] = [];
  for (let type: unknown = model; typeof type === 'function' && type !== Function.prototype;) {
    lineage.push(type);
    type = Object.getPrototypeOf(type);
  }
  const audienceOf = (name: string): { visibleTo?: Level; writableBy?: Level } =>
    lineage.map((type) => records.get(type)?.audiences.get(name)).find((audience) => audience) ?? {};
  for (const type of lineage) {
    for (const [name, field] of records.get(type)?.fields ?? []) {
      if (fields.has(name)) continue;
      // Who may not see an id does not see the row that it names.
      const source = field.kind === 'relation' && field.join.by === 'parent' ? field.join.property : name;
      fields.set(name, { visibleTo: Level.Guest, writableBy: Level.Guest, ...field, ...audienceOf(source) });
    }
  }
  return fields;
}

/** Some fields of another model, as everyone who reaches the row may see them. */
function viewOf(model: ModelClass, names: readonly string[]): Map<string, FieldDefinition> {
  const fields = fieldsOf(model);
  return new Map(
    names.map((name) => {
      const field = fields.get(name);
      if (!field) throw new Error(`${model.name} has no field ${name}`);
      return [name, { ...field, visibleTo: Level.Guest }];
    }),
  );
}
