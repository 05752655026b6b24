import Ajv, { type ErrorObject, type SchemaObject, type ValidateFunction } from 'ajv';
import { Level } from '@app/shared/model';

/** Whose a value is: that of the whole installation, or of one company, for which it overrides the other. */
export const SETTING_SCOPES = ['system', 'company'] as const;
export type SettingScope = (typeof SETTING_SCOPES)[number];

/** What a part lets people set, and what holds as long as nobody does. */
export interface Setting<T = unknown> {
  /** The part and what it is, as in `registration.open`. */
  readonly key: string;
  /** One sentence for those who set it. */
  readonly description: string;
  /** JSON schema that every value keeps (draft 7). */
  readonly schema: SchemaObject;
  readonly default: T;
  /** Whether companies may have values of their own. */
  readonly scopes: readonly SettingScope[];
  readonly readableBy: Level;
  /** For the value of the installation; that of a company is its owners' to set. */
  readonly writableBy: Level;
}

const ajv = new Ajv({ allErrors: true, strict: true });
const known = new Map<string, { setting: Setting; validate: ValidateFunction }>();

/**
 * Declares a setting. What it returns is what a service asks {@link Settings} for its value by.
 *
 * @throws Error when the key is no key or taken, the schema none, or the default not one of its values
 */
export function defineSetting<T>(
  setting: Omit<Setting<T>, 'readableBy' | 'writableBy'> & Partial<Setting<T>>,
): Setting<T> {
  const { key, schema } = setting;
  if (!/^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)+$/.test(key)) throw new Error(`${key} is no key of a setting`);
  if (known.has(key)) throw new Error(`Two settings have the key ${key}`);
  const validate = ajv.compile(schema);
  if (!validate(setting.default)) throw new Error(`The default of ${key} is not one of its values`);
  const defined = { readableBy: Level.Manager, writableBy: Level.Admin, ...setting };
  known.set(key, { setting: defined, validate });
  return defined;
}

/** All settings, by key. */
export const settings = (): Setting[] =>
  [...known.values()].map(({ setting }) => setting).sort((a, b) => (a.key < b.key ? -1 : 1));

/** The setting of a key; undefined: there is none. */
export const settingOf = (key: string): Setting | undefined => known.get(key)?.setting;

/** What is wrong with a value. */
export function errorsOf(key: string, value: unknown): { pointer: string; message: string }[] {
  const validate = known.get(key)?.validate;
  if (!validate || validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = 'is not valid' }: ErrorObject) => ({
    pointer: `/value${instancePath}`,
    message,
  }));
}
