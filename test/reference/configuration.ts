import { CONFIG_CLASSES, defaultIn, ENVIRONMENTS, type VariableDefinition, variablesOf } from '@app/shared/config';

const HEAD = `# Configuration

Every variable is read when a process starts; a wrong one stops it, and says which. \`.env.example\` is the same as a file to copy.
`;

/** `docs/reference/configuration.md`: every variable, by the config class that reads it. */
export const configurationReference = (): string =>
  [
    HEAD,
    ...CONFIG_CLASSES.map((type) =>
      [
        `## ${type.name.replace('Config', '')}`,
        '',
        '| Variable | What it is | Value | Default |',
        '|---|---|---|---|',
        ...variablesOf(type).map(row),
        '',
      ].join('\n'),
    ),
  ].join('\n');

function row(variable: VariableDefinition): string {
  const { name, doc, kind, required = [] } = variable;
  const values = ENVIRONMENTS.map((environment) => [environment, defaultIn(variable, environment)] as const);
  const known = values.filter(([, value]) => value !== undefined);
  const isSame = known.length === ENVIRONMENTS.length && new Set(known.map(([, value]) => String(value))).size === 1;
  const defaults = isSame
    ? shown(known[0][1])
    : known.map(([environment, value]) => `${shown(value)} in ${environment}`).join(', ');
  const wanted = required.length > 0 ? `; required in ${required.join(', ')}` : '';
  return `| ${[`\`${name}\``, doc, kind.expectation + wanted, defaults].map(cell).join(' | ')} |`;
}

const shown = (value: unknown): string => (String(value) === '' ? 'empty' : `\`${String(value)}\``);

const cell = (text: string): string => text.replaceAll('|', '\\|');
