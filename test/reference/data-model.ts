import { catalogSchema } from '@app/catalog';
import { minorSchema } from '@app/minor';
import { ordersSchema } from '@app/orders';
import { organizationSchema } from '@app/organization';
import { reportsSchema } from '@app/reports';
import { auditSchema } from '@app/shared/audit';
import { mergeSchemas, type Schema } from '@app/shared/database';
import { jobSchema } from '@app/shared/job';
import {
  type FieldDefinition,
  fieldsOf,
  type ModelClass,
  models,
  type RelationDefinition,
  Row,
} from '@app/shared/model';

const HEAD = `# Data model

The models of each part, with their fields and what they refer to; what stands in all of them is left out (\`id\`, \`version\`,
\`createdAt\`, \`updatedAt\`, \`externalReference\`, \`metadata\`, \`privateMetadata\`). \`||\` is one, \`|o\` one or none, \`o{\` any number. Models of
a part below are shown without fields. Who sees which field is in the contract (\`/docs\`, \`x-visible-to\`).
`;

const PARTS: readonly [title: string, schema: Schema][] = [
  ['Ground floor', mergeSchemas(auditSchema, jobSchema)],
  ['Reference data', minorSchema],
  ['Organization', organizationSchema],
  ['Catalog', catalogSchema],
  ['Orders', ordersSchema],
  ['Reports', reportsSchema],
];

/** `docs/reference/data-model.md`: a diagram per part. */
export const dataModelReference = (): string =>
  [HEAD, ...PARTS.map(([title, schema]) => section(title, schema))].join('\n');

function section(title: string, { entities }: Schema): string {
  const own = models()
    .filter((model) => entities.includes(model as never))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return [
    `## ${title}`,
    '',
    '```mermaid',
    'erDiagram',
    ...own.flatMap(entity),
    ...own.flatMap((model) => [...fieldsOf(model).values()].flatMap((field) => relation(model, field))),
    '```',
    '',
  ].join('\n');
}

const common = new Set(['archived', ...fieldsOf(Row).keys()]);

function entity(model: ModelClass): string[] {
  const fields = [...fieldsOf(model).values()].filter(({ name, kind }) => kind !== 'relation' && !common.has(name));
  return [`  ${model.name} {`, ...fields.map((field) => `    ${typeOf(field)} ${field.name}`), '  }'];
}

const typeOf = (field: FieldDefinition): string =>
  field.kind === 'scalar'
    ? `${field.type}${field.array ? '_list' : ''}`
    : field.kind === 'embedded'
      ? field.type().name
      : '';

/** Each is drawn once: by the row that has the key, or that writes the links. */
function relation(model: ModelClass, field: FieldDefinition): string[] {
  if (field.kind !== 'relation') return [];
  const line = lineOf(model, field);
  return line === undefined ? [] : [`  ${field.target().name} ${line} ${model.name} : ${field.name}`];
}

function lineOf(model: ModelClass, { join }: RelationDefinition): string | undefined {
  if (join.by === 'link') return join.writtenAs === undefined ? undefined : '}o--o{';
  if (join.by === 'child') return undefined;
  // The relation itself may be null for who does not reach the other row; the key says whether there is one.
  const key = fieldsOf(model).get(join.property);
  return `${key?.kind === 'scalar' && !key.nullable ? '||' : '|o'}--o{`;
}
