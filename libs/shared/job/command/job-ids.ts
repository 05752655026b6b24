import { validate } from 'uuid';

/**
 * The ids of jobs that a command was given, each once.
 *
 * @throws Error for one that cannot be an id
 */
export function jobIds(words: readonly string[]): string[] {
  const wrong = words.find((word) => !validate(word));
  if (wrong !== undefined) throw new Error(`${wrong} is no id of a job`);
  return [...new Set(words.map((word) => word.toLowerCase()))];
}
