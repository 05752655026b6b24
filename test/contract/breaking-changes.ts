import { type ContractDocument, expanded } from '../support/contract/document';

/** A part of an OpenAPI document. */
type Node = Readonly<Record<string, unknown>>;

type Direction = 'request' | 'answer';

const LEVELS = ['guest', 'customer', 'agent', 'manager', 'admin'];

const record = (value: unknown): Record<string, Node> => (value ?? {}) as Record<string, Node>;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What a client of one contract can no longer do by another: what is gone, asked for besides, or answered otherwise. */
export function breakingChanges(old: Node, now: Node): string[] {
  const [before, after] = [old, now].map((each) => expanded(each as unknown as ContractDocument) as unknown as Node);
  const changes = operationsOf(before).flatMap(({ name, path, method, operation }) => {
    const now = record(record(after.paths)[path])[method] as Node | undefined;
    return now ? new Comparison(before, after).operation(name, operation, now) : [`${name} is gone`];
  });
  return [...new Set([...renamed(before, after), ...changes, ...unsaid(before, after)])];
}

interface Operation {
  name: string;
  path: string;
  method: string;
  operation: Node;
}

const operationsOf = ({ paths }: Node): Operation[] =>
  Object.entries(record(paths)).flatMap(([path, methods]) =>
    Object.entries(record(methods)).map(([method, operation]) => ({
      ...{ path, method, operation },
      name: `${method.toUpperCase()} ${path}`,
    })),
  );

/** By which schemes a caller may say who they are. */
const credentials = ({ security }: Node): string[] => (list(security) as Node[]).flatMap((each) => Object.keys(each));

/** Which functions of generated clients have other names; where all of them have, that is one change. */
function renamed(before: Node, after: Node): string[] {
  const now = new Map(operationsOf(after).map(({ name, operation }) => [name, operation.operationId]));
  const kept = operationsOf(before).filter(({ name }) => now.has(name));
  const others = kept.filter(({ name, operation }) => now.get(name) !== operation.operationId);
  if (others.length > 1 && others.length === kept.length) return ['All operations have other ids'];
  return others.map(
    ({ name, operation }) => `${name} is ${String(now.get(name))}, not ${String(operation.operationId)}`,
  );
}

class Comparison {
  /** Schemas refer to each other in circles. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly before: Node,
    private readonly after: Node,
  ) {}

  operation(name: string, before: Node, after: Node): string[] {
    const [old, now] = [before, after].map((each) => LEVELS.indexOf(each['x-access'] as string));
    return [
      ...(now > old ? [`${name} is for ${LEVELS[now]} and above`] : []),
      ...credentials(before).flatMap((each) => (credentials(after).includes(each) ? [] : [`${name} takes no ${each}`])),
      ...this.parameters(name, list(before.parameters) as Node[], list(after.parameters) as Node[]),
      ...this.body(name, before.requestBody as Node | undefined, after.requestBody as Node | undefined),
      ...this.answers(name, record(before.responses), record(after.responses)),
    ];
  }

  private parameters(name: string, before: readonly Node[], after: readonly Node[]): string[] {
    const title = (each: Node): string => `${String(each.in)} parameter ${String(each.name)}`;
    const byTitle = new Map(before.map((each) => [title(each), each]));
    const gone = before.filter((each) => !after.some((other) => title(other) === title(each)));
    return [
      ...gone.map((each) => `${name} has no ${title(each)}`),
      ...after.flatMap((each) => {
        const old = byTitle.get(title(each));
        const isDemanded = each.required === true && old?.required !== true;
        return [
          ...(isDemanded ? [`${name} requires the ${title(each)}`] : []),
          ...(old ? this.schema(`${name}: ${title(each)}`, old.schema, each.schema, 'request') : []),
        ];
      }),
    ];
  }

  private body(name: string, before: Node | undefined, after: Node | undefined): string[] {
    const isDemanded = after?.required === true && before?.required !== true;
    return [
      ...(isDemanded ? [`${name} requires a body`] : []),
      ...this.contents(name, before?.content, after?.content, 'request'),
    ];
  }

  private answers(name: string, before: Record<string, Node>, after: Record<string, Node>): string[] {
    return Object.entries(before)
      .filter(([status]) => /^[23]/.test(status))
      .flatMap(([status, answer]) =>
        status in after
          ? this.contents(`${name} ${status}`, answer.content, after[status].content, 'answer')
          : [`${name} no longer answers ${status}`],
      );
  }

  private contents(name: string, before: unknown, after: unknown, direction: Direction): string[] {
    return Object.entries(record(before)).flatMap(([type, { schema }]) => {
      const now = record(after)[type] as Node | undefined;
      return now ? this.schema(name, schema, now.schema, direction) : [`${name} has no ${type}`];
    });
  }

  private schema(name: string, old: unknown, now: unknown, direction: Direction): string[] {
    const key = [name, JSON.stringify(old), JSON.stringify(now), direction].join('\n');
    if (this.seen.has(key)) return [];
    this.seen.add(key);
    const [oldName, before] = resolve(this.before, record(old));
    const [, after] = resolve(this.after, record(now));
    const at = oldName ?? name;
    if (oldName) {
      const visit = `${direction} ${oldName}`;
      if (this.seen.has(visit)) return [];
      this.seen.add(visit);
    }
    return [
      ...types(at, before, after, direction),
      ...(before.format === after.format ? [] : [`${at} is of format ${format(after)}, not ${format(before)}`]),
      ...(audience(after) > audience(before) ? [`${at} is for ${LEVELS[audience(after)]} and above`] : []),
      ...(direction === 'request' ? narrowed(at, before, after) : []),
      ...this.properties(at, before, after, direction),
      ...(before.items ? this.schema(`${at}[]`, before.items, after.items, direction) : []),
      ...['allOf', 'anyOf', 'oneOf'].flatMap((word) =>
        list(before[word]).flatMap((each, index) => this.schema(at, each, list(after[word])[index], direction)),
      ),
    ];
  }

  private properties(name: string, before: Node, after: Node, direction: Direction): string[] {
    const [old, now] = [record(before.properties), record(after.properties)];
    const [required, other] =
      direction === 'request' ? [after.required, before.required] : [before.required, after.required];
    const verb = direction === 'request' ? 'is required' : 'may be missing';
    return [
      ...Object.keys(old).flatMap((key) =>
        key in now ? this.schema(`${name}.${key}`, old[key], now[key], direction) : [`${name}.${key} is gone`],
      ),
      ...list(required)
        .filter((key) => !list(other).includes(key) && (direction === 'request' || (key as string) in now))
        .map((key) => `${name}.${String(key)} ${verb}`),
    ];
  }
}

const format = ({ format: name = 'none' }: Node): string => String(name);

/** The least level that sees a field, or a model at all. */
const audience = ({ 'x-visible-to': level = 'guest' }: Node): number => LEVELS.indexOf(level as string);

/** The schema that a reference leads to, and its name. */
function resolve(document: Node, schema: Node): [name: string | undefined, schema: Node] {
  if (Array.isArray(schema.allOf)) return union(schema.allOf.map((part) => resolve(document, record(part))));
  if (typeof schema.$ref !== 'string') return [undefined, schema];
  const name = schema.$ref.split('/').at(-1) ?? '';
  return [name, record(record(document.components).schemas)[name] ?? {}];
}

/** What has the properties of all of several schemas, by the name of the first. */
function union(parts: [name: string | undefined, schema: Node][]): [name: string | undefined, schema: Node] {
  const [[name]] = parts;
  const schemas = parts.map(([, schema]) => schema);
  const properties = Object.assign({}, ...schemas.map((schema) => schema.properties)) as Node;
  return [
    name,
    { ...Object.assign({}, ...schemas), properties, required: schemas.flatMap((each) => list(each.required)) },
  ];
}

/** A request must still take what it took; an answer must be nothing that it was not. */
function types(name: string, before: Node, after: Node, direction: Direction): string[] {
  const [old, now] = [before, after].map(({ type = [] }) => [type].flat() as string[]);
  const [many, few] = direction === 'request' ? [now, old] : [old, now];
  const isKept =
    many.length === 0 ||
    (few.length > 0 && few.every((each) => many.includes(each) || (each === 'integer' && many.includes('number'))));
  return isKept ? [] : [`${name} is ${now.join(' or ') || 'anything'}, not ${old.join(' or ') || 'anything'}`];
}

/** What lists can no longer be asked for; fields of a schema that is gone are gone with the routes. */
function unsaid(before: Node, after: Node): string[] {
  const [old, now] = [before, after].map(({ components }) => record(record(components).schemas));
  const operators = (document: Node, { type }: Node): readonly unknown[] =>
    list(record(document['x-operators'])[type as string]);
  return Object.entries(old).flatMap(([name, schema]) => {
    if (!(name in now)) return [];
    const [filterable, sortable] = [record(now[name]['x-filterable']), list(now[name]['x-sortable'])];
    return [
      ...Object.entries(record(schema['x-filterable'])).flatMap(([field, each]) => {
        if (!(field in filterable)) return [`${name} has no filter by ${field}`];
        const kept = operators(after, filterable[field]);
        const gone = operators(before, each).filter((operator) => !kept.includes(operator));
        return gone.map((operator) => `${name} has no filter by ${field} with ${String(operator)}`);
      }),
      ...list(schema['x-sortable'])
        .filter((field) => !sortable.includes(field))
        .map((field) => `${name} has no sort by ${String(field)}`),
    ];
  });
}

const AT_MOST = ['maxLength', 'maximum', 'maxItems'];
const AT_LEAST = ['minLength', 'minimum', 'minItems'];

/** What a request may no longer say. */
function narrowed(name: string, before: Node, after: Node): string[] {
  const tighter = (word: string, sign: 1 | -1): boolean =>
    after[word] !== undefined &&
    (before[word] === undefined || sign * (Number(after[word]) - Number(before[word])) < 0);
  const limits = [...AT_MOST.filter((word) => tighter(word, 1)), ...AT_LEAST.filter((word) => tighter(word, -1))];
  const words = list(before.enum).filter((word) => after.enum !== undefined && !list(after.enum).includes(word));
  return [
    ...limits.map((word) => `${name} has ${word} ${String(after[word])}`),
    ...words.map((word) => `${name} cannot be ${String(word)}`),
    ...(after.enum !== undefined && before.enum === undefined ? [`${name} is one of a few words`] : []),
    ...(after.pattern !== undefined && after.pattern !== before.pattern
      ? [`${name} must match ${after.pattern as string}`]
      : []),
  ];
}
