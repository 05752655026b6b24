let known: Promise<ReadonlySet<string>> | undefined;

/** The 49,000 passwords that people choose most; read when the first one is set, for that takes a third of a second. */
const list = (): Promise<ReadonlySet<string>> =>
  (known ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common'])));

/**
 * Whether many have the password, so that who guesses tries it early: as it is, with digits and signs around it, as in
 * `Password2026!!`, or several times over.
 */
export async function isCommon(password: string): Promise<boolean> {
  const passwords = await list();
  const plain = password.toLowerCase();
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [plain, core].some((text) => text !== '' && passwords.has(/^(.+?)\1*$/su.exec(text)?.[1] ?? text));
}
