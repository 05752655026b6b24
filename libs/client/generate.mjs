// Writes what follows from the contract and from the client, and is committed: `npm run client:generate`. With --print it only shows it.
//
//   generated/openapi.ts       paths and schemas, by openapi-typescript
//   generated/models.ts        what it leaves out: relations, who may see what, what can be filtered and sorted, which model answers
//   docs/examples/shop/client  the client as a page without a build step imports it
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const at = (path) => new URL(path, import.meta.url);
const HEADER = '// Written by libs/client/generate.mjs. Do not change it by hand.\n';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
/** What a field can be compared by, as the types of condition.ts are called. */
const KINDS = {
  bigint: 'Whole',
  boolean: 'Flag',
  date: 'Day',
  decimal: 'Fraction',
  integer: 'Whole',
  text: 'Text',
  'text[]': 'Texts',
  timestamp: 'Time',
  uuid: 'Id',
};

/** What has a default need not be sent. */
const OPTIONS = { defaultNonNullable: false };

/** The files of the client that are there when it runs. */
const RUNNING = ['index', 'client', 'filter', 'problem', 'session', 'transport'];
const SHOP = '../../docs/examples/shop/client/';

const document = expanded(JSON.parse(readFileSync(at('../../openapi.json'), 'utf8')));
const schemas = document.components.schemas;

const files = {
  'generated/openapi.ts':
    HEADER + withoutAbsence(astToString(await openapiTS(withoutRepetition(structuredClone(document)), OPTIONS))),
  'generated/models.ts': HEADER + modelsOf(),
  ...forBrowsers(),
};
for (const [file, text] of Object.entries(files)) {
  if (process.argv.includes('--print')) process.stdout.write(text);
  else writeFileSync(at(file), text);
}

/** As ES modules beside each other, of which none is looked for by the name of a package. */
function forBrowsers() {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const own = RUNNING.map((name) => {
    const { outputText } = ts.transpileModule(readFileSync(at(`${name}.ts`), 'utf8'), { compilerOptions: options });
    return [`${SHOP}${name}.js`, HEADER + outputText.replace("from 'openapi-fetch'", "from './openapi-fetch.js'")];
  });
  return Object.fromEntries(own);
}

/** Parameters, answers and headers stand where routes refer to them. */
function expanded({ paths, ...contract }) {
  const expand = (node) => {
    if (Array.isArray(node)) return node.map(expand);
    if (typeof node !== 'object' || node === null) return node;
    const [, kind, name] = /^#\/components\/(parameters|headers|responses)\/(\w+)$/.exec(String(node.$ref)) ?? [];
    if (kind) return expand(contract.components[kind][name]);
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, expand(each)]));
  };
  return { ...contract, paths: expand(paths) };
}

/** Every route says again what all of them have: words of parameters and answers, and that everything may be a problem. */
function withoutRepetition(contract) {
  const problem = { description: '', content: contract.components.responses.TooManyRequests.content };
  contract.components.responses = { Problem: problem };
  delete contract.components.headers;
  delete contract.components.parameters;
  for (const path of Object.values(contract.paths)) {
    for (const operation of METHODS.flatMap((method) => path[method] ?? [])) {
      for (const parameter of operation.parameters ?? []) {
        delete parameter.description;
        delete parameter.example;
        delete parameter.schema.default;
      }
      for (const body of Object.values(operation.requestBody?.content ?? {})) delete body.example;
      const answers = Object.entries(operation.responses).filter(([status]) => status < 400);
      for (const [, answer] of answers) {
        answer.description = '';
        delete answer.headers;
      }
      operation.responses = { ...Object.fromEntries(answers), default: { $ref: '#/components/responses/Problem' } };
      delete operation.description;
      // Operations of one name each would be listed twice.
      delete operation.operationId;
    }
  }
  return contract;
}

/** What a route has not is not there: neither its methods nor its parameters nor headers, which would be half of the text. */
function withoutAbsence(text) {
  return text
    .replace(/^ {8}parameters: \{\n(?: {12}\w+\?: never;\n)*? {8}\};\n/gm, '')
    .replace(
      /^ +(?:get|put|post|delete|options|head|patch|trace|query|header|path|cookie|requestBody)\?: never;\n/gm,
      '',
    )
    .replace(/^ +headers: \{\n +\[name: string\]: unknown;\n +\};\n/gm, '')
    .replace(/^(?: {4})+/gm, (indentation) => indentation.slice(indentation.length / 2));
}

function modelsOf() {
  const models = new Map();
  const pending = Object.keys(schemas).filter((name) => schemas[name]['x-mask']);
  // A value such as MoneyValue is asked for like a relation, and has no mask of its own.
  for (const name of pending) {
    if (models.has(name)) continue;
    const model = { hidden: {}, one: {}, many: {}, filter: {}, sort: new Set() };
    models.set(name, model);
    for (const [field, property] of Object.entries(schemas[name].properties)) {
      if (property['x-visible-to']) model.hidden[field] = property['x-visible-to'];
      const [one, many] = [targetOf(property), targetOf(property.items)];
      if (one) model.one[field] = one;
      if (many) model.many[field] = many;
      pending.push(...[one, many].filter(Boolean));
    }
  }
  for (const [root, { 'x-filterable': filterable = {}, 'x-sortable': sortable = [] }] of Object.entries(schemas)) {
    for (const [path, usable] of Object.entries(filterable)) {
      const [model, field] = find(models, root, path);
      model.filter[field] =
        usable.values && usable.type !== 'text[]' ? `Choice<${union(usable.values)}>` : KINDS[usable.type];
      if (!model.filter[field]) throw new Error(`${path} of ${root} is of an unknown type, ${usable.type}`);
    }
    for (const path of sortable) {
      const [model, field] = find(models, root, path);
      model.sort.add(field);
    }
  }
  const answers = Object.entries(document.paths).flatMap(([path, operations]) => {
    const found = METHODS.flatMap((method) => {
      const answer = operations[method] && answered(operations[method]);
      return answer ? [`${method}: ${record(answer, quoted)}`] : [];
    });
    return found.length > 0 ? [`  '${path}': { ${found.join('; ')} };`] : [];
  });
  const written = [...models]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([name, { hidden, one, many, filter, sort }]) => `  ${name}: {
    own: ${schemas[name]['x-mask'] ? 'false' : 'true'};
    hidden: ${record(hidden, quoted)};
    one: ${record(one, quoted)};
    many: ${record(many, quoted)};
    filter: ${record(filter, (type) => type)};
    sort: ${union([...sort])};
  };`,
    );
  return `import type { Choice, Day, Flag, Fraction, Id, Text, Texts, Time, Whole } from '../condition.js';

/**
 * Every model and value: whether it is a value, which has no default mask; which of its fields are for whom; where its
 * relations lead; what it can be filtered and sorted by.
 */
export interface Models {
${written.join('\n')}
}

/** Which model a route answers with, where it takes a mask. */
export interface Answers {
${answers.join('\n')}
}
`;
}

/** The schema that a property refers to, if it refers to one. */
function targetOf(property) {
  const reference =
    property?.$ref ?? [...(property?.anyOf ?? []), ...(property?.allOf ?? [])].find(({ $ref }) => $ref)?.$ref;
  return reference?.replace('#/components/schemas/', '');
}

/** What an operation that takes a mask answers with: `item` is the model itself, `list` and `batch` have it in an envelope. */
function answered({ parameters = [], responses }) {
  if (!parameters.some(({ name }) => name === 'X-Fields')) return undefined;
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const schema = success?.content?.['application/json']?.schema;
  const named = targetOf(schema);
  const list = targetOf(schemas[named]?.properties?.data?.items);
  const item = list ? undefined : named;
  const batch = targetOf(schema?.properties?.items?.items?.anyOf?.[0].properties?.body);
  if (item) return { item };
  if (list) return { list };
  return batch && { batch };
}

/** The model that has the last field of a dotted path, and that field. */
function find(models, root, path) {
  const names = path.split('.');
  let model = models.get(root);
  while (names.length > 1) {
    const [name] = names;
    const next = model.one[name] ?? model.many[name];
    // What is within a value that has no schema of its own has dots in its name.
    if (!next) break;
    model = models.get(next);
    names.shift();
  }
  return [model, names.join('.')];
}

function quoted(text) {
  return `'${text}'`;
}

function union(values) {
  return values.length > 0 ? values.map(quoted).join(' | ') : 'never';
}

function record(entries, write) {
  const fields = Object.entries(entries).map(
    ([name, value]) => `${/^\w+$/.test(name) ? name : quoted(name)}: ${write(value)}`,
  );
  return fields.length > 0 ? `{ ${fields.join('; ')} }` : '{}';
}
