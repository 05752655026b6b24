import type { Type } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { ENVIRONMENTS, type Environment, environmentOf, processEnvironment } from './environment';
import { defaultIn, type Value, type VariableDefinition, variablesOf } from './variable';

/** The configuration is wrong: its message has one line for each variable that is. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'ConfigError';

  /** @param problems one sentence each, without the values of secrets */
  constructor(readonly problems: readonly string[]) {
    super(['The configuration is wrong:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }
}

/** The objects of some config classes, by class. */
export type Configs = ReadonlyMap<Type<object>, object>;

/**
 * Reads one config class. Usable before Nest exists.
 *
 * @param type class whose properties carry {@link Variable}
 * @param env variables, by default those of the process and, in development, of `.env`; empty ones count as not set
 * @throws ConfigError naming every wrong variable of the class, its value and what is expected
 */
export const loadConfig = <T extends object>(type: Type<T>, env: NodeJS.ProcessEnv = processEnvironment()): T =>
  loadConfigs([type], env).get(type) as T;

/**
 * Reads several config classes, so that the problems of all are told at once.
 *
 * @throws ConfigError as {@link loadConfig}
 */
export function loadConfigs(types: readonly Type<object>[], env: NodeJS.ProcessEnv = processEnvironment()): Configs {
  const environment = environmentOf(env);
  const problems = new Set<string>();
  // Without a known environment the defaults are unknown too, and their absence is no news.
  if (!environment) problems.add(`NODE_ENV is "${env.NODE_ENV}", it must be one of ${ENVIRONMENTS.join(', ')}`);
  const configs = new Map(types.map((type) => [type, read(type, env, environment ?? 'development', problems)]));
  if (problems.size > 0) throw new ConfigError([...problems]);
  return configs;
}

function read(type: Type<object>, env: NodeJS.ProcessEnv, environment: Environment, problems: Set<string>): object {
  const variables = variablesOf(type);
  const config = Object.assign(
    new type(),
    Object.fromEntries(variables.map((variable) => [variable.property, valueOf(variable, env, environment)])),
  ) as Record<string, unknown>;
  const refused = new Set(validateSync(config, { skipUndefinedProperties: true }).map(({ property }) => property));
  for (const variable of variables) {
    if (refused.has(variable.property)) problems.add(wrong(variable, env));
    else if (config[variable.property] === undefined && variable.required?.includes(environment)) {
      problems.add(`${variable.name} is not set, in ${environment} it must be ${variable.kind.expectation}`);
    }
  }
  return config;
}

function valueOf(variable: VariableDefinition, env: NodeJS.ProcessEnv, environment: Environment): Value | undefined {
  const text = env[variable.name];
  return text ? variable.kind.parse(text) : defaultIn(variable, environment);
}

function wrong({ name, kind, secret }: VariableDefinition, env: NodeJS.ProcessEnv): string {
  const value = env[name];
  const shown = !value ? 'not set' : secret ? 'set to a value that is not shown here' : JSON.stringify(value);
  return `${name} is ${shown}, it must be ${kind.expectation}`;
}
