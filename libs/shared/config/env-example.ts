import { CONFIG_CLASSES } from './config.module';
import { ENVIRONMENTS } from './environment';
import { defaultIn, type VariableDefinition, variablesOf } from './variable';

const HEAD = `# Every variable that Tradepost reads, with its default or, where there is none, an example. Copy what you change to a
# file .env, which is read in development, or set it in the environment of the process, which always wins.`;

/** The text of `.env.example`: all variables of all config classes, commented out. */
export const renderEnvExample = (): string =>
  [
    HEAD,
    ...CONFIG_CLASSES.map((type) =>
      [`# ---- ${type.name.replace('Config', '').toUpperCase()} ----`, ...variablesOf(type).map(render)].join('\n\n'),
    ),
  ].join('\n\n\n') + '\n';

function render(variable: VariableDefinition): string {
  const remarks = [variable.doc, ...defaults(variable), ...requirement(variable)];
  const shown = defaultIn(variable, 'development') ?? variable.example ?? '';
  return [...remarks.map((remark) => `# ${remark}`), `#${variable.name}=${String(shown)}`].join('\n');
}

/** Said in words only where the environments differ. */
function defaults(variable: VariableDefinition): string[] {
  const values = ENVIRONMENTS.map((environment) => String(defaultIn(variable, environment) ?? ''));
  if (new Set(values).size === 1) return [];
  return [`Default: ${ENVIRONMENTS.map((environment, i) => `${values[i] || 'none'} in ${environment}`).join(', ')}.`];
}

const requirement = ({ required = [] }: VariableDefinition): string[] =>
  required.length > 0 ? [`Required in ${required.join(', ')}.`] : [];
