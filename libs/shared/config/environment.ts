import { config as readEnvFile } from 'dotenv';

/** Where the product runs; it picks the defaults. */
export const ENVIRONMENTS = ['development', 'test', 'production'] as const;

/** One of {@link ENVIRONMENTS}. */
export type Environment = (typeof ENVIRONMENTS)[number];

/** The environment named by NODE_ENV, development if it is not set, undefined if it is none we know. */
export const environmentOf = (env: NodeJS.ProcessEnv): Environment | undefined =>
  ENVIRONMENTS.find((environment) => environment === (env.NODE_ENV || 'development'));

/** `process.env`, in development completed by the file `.env` of the working directory: what is set already wins. */
export function processEnvironment(): NodeJS.ProcessEnv {
  if (environmentOf(process.env) === 'development') readEnvFile({ quiet: true });
  return process.env;
}
