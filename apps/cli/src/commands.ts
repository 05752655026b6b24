import type { DynamicModule, Type } from '@nestjs/common';
import type { KnownCommand } from '@app/shared/terminal';
import index from './commands.json';

type Commands = Type | DynamicModule;

/** All commands, by what brings them; a group is loaded when one of its commands is wanted, for all of them take seconds. */
const GROUPS = {
  database: async (): Promise<Commands> =>
    (await import('../../../libs/shared/terminal/database.commands.js')).DatabaseCommands,
  doctor: async (): Promise<Commands> => {
    const { DoctorCommands } = await import('../../../libs/shared/doctor/doctor.commands.js');
    const { storageCheck } = await import('../../../libs/minor/index.js');
    return DoctorCommands.forRoot([storageCheck]);
  },
  explain: async (): Promise<Commands> => {
    const { ExplainCommands } = await import('../../../libs/organization/explain.commands.js');
    const { controllersIn, declaredRoutes } = await import('../../../libs/shared/auth/index.js');
    const { apis } = await import('../../apis.js');
    return ExplainCommands.forRoot(declaredRoutes(controllersIn(apis)));
  },
  export: async (): Promise<Commands> => {
    // Lists are known once the controllers are that have them.
    await import('../../apis.js');
    return (await import('../../../libs/reports/export.commands.js')).ExportCommands;
  },
  import: async (): Promise<Commands> => {
    const { ImportCommands } = await import('../../../libs/shared/import/import.commands.js');
    return ImportCommands.forRoot(async () => {
      const { importables } = await import('../../../libs/reports/index.js');
      const { currencyExponents } = await import('../../../libs/minor/index.js');
      return { importables, exponents: currencyExponents };
    });
  },
  jobs: async (): Promise<Commands> => (await import('../../../libs/shared/job/job.commands.js')).JobCommands,
  openapi: async (): Promise<Commands> => single((await import('./openapi.command.js')).OpenApiCommand),
  orders: async (): Promise<Commands> => (await import('../../../libs/orders/orders.commands.js')).OrdersCommands,
  organization: async (): Promise<Commands> =>
    (await import('../../../libs/organization/organization.commands.js')).OrganizationCommands,
  reports: async (): Promise<Commands> => (await import('../../../libs/reports/reports.commands.js')).ReportsCommands,
  routes: async (): Promise<Commands> => single((await import('./routes.command.js')).RoutesCommand),
  seed: async (): Promise<Commands> => single((await import('./seed.command.js')).SeedCommand),
};

export type CommandGroup = keyof typeof GROUPS;
export const COMMAND_GROUPS = Object.keys(GROUPS) as CommandGroup[];

/** A command, and the group that it is loaded with. */
export type IndexedCommand = KnownCommand & { group: CommandGroup };

/** What can be said of commands without loading them; `npm run reference` writes it from what they say of themselves. */
export const COMMANDS = index as Readonly<Record<string, IndexedCommand>>;

/** Loads groups of commands. */
export const loadCommands = (groups: readonly CommandGroup[]): Promise<Commands[]> =>
  Promise.all(groups.map((group) => GROUPS[group]()));

/**
 * The groups that arguments of a process are about: that of the command, none where help of all is wanted, and all for a command
 * that the index does not know.
 */
export function groupsFor(words: readonly string[]): readonly CommandGroup[] {
  const [first, second] = words.filter((word) => !word.startsWith('-'));
  const name = first === 'help' ? second : first;
  if (name === undefined) return [];
  return name in COMMANDS ? [COMMANDS[name].group] : COMMAND_GROUPS;
}

const single = (command: Type): DynamicModule => ({ module: class {}, providers: [command] });
