import { text } from 'node:stream/consumers';
import { Interrupted } from './failure';

/** Where questions are asked and answered. */
export interface Dialogue {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

// Questions are no part of the result. The package that asks them is loaded late: it takes a while, and is rarely needed.
const TERMINAL: Dialogue = { input: process.stdin, output: process.stderr };

/**
 * Asks for a new password, twice, without showing it.
 *
 * @throws Error where nobody can be asked, and when the two differ; Interrupted on Ctrl-C and Ctrl-D
 */
export async function askNewPassword(dialogue = TERMINAL): Promise<string> {
  const password = await askPassword('Password', dialogue);
  if ((await askPassword('Once more', dialogue)) !== password) throw new Error('The two passwords differ');
  return password;
}

const askPassword = (message: string, dialogue: Dialogue): Promise<string> =>
  ask(dialogue, async () => (await import('@inquirer/prompts')).password({ message, mask: '*' }, dialogue));

/**
 * Asks a question whose answer is no unless somebody says yes.
 *
 * @throws Error where nobody can be asked; Interrupted on Ctrl-C and Ctrl-D
 */
export const confirm = (message: string, dialogue = TERMINAL): Promise<boolean> =>
  ask(dialogue, async () => (await import('@inquirer/prompts')).confirm({ message, default: false }, dialogue));

/** All that was piped into the command, without the line end that programs put at the end. */
export const readStandardInput = async (): Promise<string> => (await text(process.stdin)).replace(/\r?\n$/, '');

async function ask<T>({ input }: Dialogue, question: () => Promise<T>): Promise<T> {
  if (!input.isTTY) throw new Error('There is no terminal to ask on');
  // Ctrl-D closes a prompt without a word: nothing would ever come of it, and the process would end as if all were well.
  const closed = new Promise<never>((_, reject) => {
    input.once('pause', () => setImmediate(() => reject(new Interrupted('SIGINT'))));
  });
  try {
    return await Promise.race([question(), closed]);
  } catch (error) {
    throw error instanceof Error && error.name === 'ExitPromptError' ? new Interrupted('SIGINT') : error;
  }
}
