import { ModulesContainer } from '@nestjs/core';
import { CommandFactory, CommandRunner } from 'nest-commander';
import { CliModule } from '../../apps/cli/src/cli.module';
import { COMMAND_GROUPS, type CommandGroup } from '../../apps/cli/src/commands';

/** What nest-commander keeps of a command. */
export interface CommandMeta {
  name: string;
  arguments?: string;
  description: string;
}

/** A command as it is loaded. */
export interface LoadedCommand {
  instance: CommandRunner;
  meta: CommandMeta;
  group: CommandGroup;
}

/** All commands by name. */
export async function loadAllCommands(): Promise<LoadedCommand[]> {
  const all: LoadedCommand[] = [];
  for (const group of COMMAND_GROUPS) {
    const app = await CommandFactory.createWithoutRunning((await CliModule.of([group])) as never, { logger: false });
    const instances = [...app.get(ModulesContainer).values()]
      .flatMap(({ providers }) => [...providers.values()].map(({ instance }) => instance as object))
      .filter((instance) => instance instanceof CommandRunner);
    for (const instance of instances) {
      const meta = Reflect.getMetadata('CommandBuilder:Command:Meta', instance.constructor) as CommandMeta;
      all.push({ instance, meta, group });
    }
    await app.close();
  }
  return all.sort((one, other) => (one.meta.name < other.meta.name ? -1 : 1));
}

/** `apps/cli/src/commands.json`: what can be said of commands without loading them. */
export async function commandIndex(): Promise<string> {
  const entries = (await loadAllCommands()).map(({ group, meta }) => {
    const { name, description, arguments: taken } = meta;
    return [name, { group, ...(taken !== undefined && { arguments: taken }), description }] as const;
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
