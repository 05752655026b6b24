/** What kind of account is asking. A route and a field each name the least level they are for (`docs/guides/rights.md`). */
export enum Level {
  /** Nobody is signed in. */
  Guest = 0,
  /** A buyer with an account of their own. */
  Customer = 1,
  /** Staff who work on catalog and orders. */
  Agent = 2,
  /** Staff who also see costs, terms and people. */
  Manager = 3,
  /** The operator. */
  Admin = 4,
}

/** The word for a level on the wire and on the command line, e.g. `manager`. */
export type LevelName = 'guest' | 'customer' | 'agent' | 'manager' | 'admin';

const NAMES: readonly LevelName[] = ['guest', 'customer', 'agent', 'manager', 'admin'];

/** All level names, lowest first. */
export const levelNames = (): readonly LevelName[] => NAMES;

/** `Level.Manager` → `manager`. */
export const levelName = (level: Level): LevelName => NAMES[level];

/** `manager` → `Level.Manager`; undefined when there is no such level. */
export function levelFromName(name: string): Level | undefined {
  const level = NAMES.indexOf(name as LevelName);
  return level < 0 ? undefined : level;
}

/** All levels, lowest first: what class-transformer groups and shapes are made for. */
export const allLevels = (): readonly Level[] => [Level.Guest, Level.Customer, Level.Agent, Level.Manager, Level.Admin];
