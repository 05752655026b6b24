import { type CommandMeta, loadAllCommands } from './commands';

const HEAD = `# Command line

\`npm run cli -- <command>\`. Every command takes \`--json\`, which prints one JSON document for scripts, and \`--verbose\`, which prints the
stack of an error; a failure ends with an exit code other than 0.
`;

/** What nest-commander keeps of an option. */
interface OptionMeta {
  flags: string;
  description?: string;
  defaultValue?: unknown;
}

/** `docs/reference/cli.md`: every command, with options and examples. */
export async function commandReference(): Promise<string> {
  const commands = await loadAllCommands();
  return [HEAD, ...commands.map(({ instance, meta }) => section(instance, meta))].join('\n');
}

function section(instance: object, { name, arguments: taken, description }: CommandMeta): string {
  const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
  const options = Object.getOwnPropertyNames(prototype)
    .map((method) => Reflect.getMetadata('CommandBuilder:Option:Meta', prototype[method]) as OptionMeta | undefined)
    .filter((option) => option !== undefined)
    .map(({ flags, description: text = '', defaultValue }) => {
      const usual = defaultValue === undefined ? '' : ` (${JSON.stringify(defaultValue)})`;
      return `| \`${flags.replaceAll('|', '\\|')}\` | ${text}${usual} |`;
    });
  const { examples } = instance as { examples?: () => string };
  return [
    `## ${name}`,
    '',
    `${description}.`,
    '',
    ...(taken ? [`Arguments: \`${taken}\``, ''] : []),
    ...(options.length > 0 ? ['| Option | What it does |', '|---|---|', ...options, ''] : []),
    '```sh',
    ...(examples?.() ?? '')
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.trim()),
    '```',
    '',
  ].join('\n');
}
