import { isCommon } from './popular-passwords';

const LEAST_CHARACTERS = 12;
/** What a request to sign in may hold. */
const MOST_CHARACTERS = 1000;
const LEAST_DIFFERENT = 5;
/** A shorter name is part of too many words to give anything away. */
const LEAST_NAME = 4;

/**
 * What makes a password too easy to guess: too few characters, too few different ones, the account's own name in it, or that many
 * others have it.
 * Length counts, kinds of characters do not (NIST SP 800-63B).
 *
 * @returns a sentence, or undefined when the password is good
 */
export async function passwordWeakness(password: string, email: string): Promise<string | undefined> {
  const characters = [...password];
  if (characters.length < LEAST_CHARACTERS) return `The password must have at least ${LEAST_CHARACTERS} characters`;
  if (characters.length > MOST_CHARACTERS) return `The password must have at most ${MOST_CHARACTERS} characters`;
  if (new Set(characters).size < LEAST_DIFFERENT) {
    return `The password must have at least ${LEAST_DIFFERENT} different characters`;
  }
  const [name] = email.toLowerCase().split('@');
  if (name.length >= LEAST_NAME && password.toLowerCase().includes(name)) {
    return 'The password must not contain the name in the e-mail address';
  }
  if (await isCommon(password)) {
    return 'The password is one of those that are tried first; choose one that nobody else has';
  }
  return undefined;
}
