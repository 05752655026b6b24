import { askNewPassword, readStandardInput, type Terminal } from '@app/shared/terminal';

/** Where a command gets a new password from. */
export interface PasswordOptions {
  password?: string;
  passwordStdin?: boolean;
}

/**
 * The password that a command was given, or asks for.
 *
 * @throws Error where two were given, or nobody can be asked
 */
export async function newPassword({ password, passwordStdin }: PasswordOptions, terminal: Terminal): Promise<string> {
  if (password !== undefined && passwordStdin) throw new Error('Say --password or --password-stdin, not both');
  if (passwordStdin) return readStandardInput();
  if (password !== undefined) {
    terminal.warn('other users can see a password on the command line, and the shell keeps it; use --password-stdin');
    return password;
  }
  if (!process.stdin.isTTY) throw new Error('There is no terminal to ask for the password on; use --password-stdin');
  return askNewPassword();
}
