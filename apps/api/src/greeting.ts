import type { DemoAccount } from '@app/organization';

/**
 * What a person who has started the server needs to know.
 *
 * @param address e.g. `http://127.0.0.1:3000`
 * @param accounts those that everybody may sign in with; none in production
 */
export function greeting(address: string, accounts: readonly DemoAccount[]): string {
  const lines = [
    'Tradepost is ready.',
    '',
    `  API            ${address}/v1`,
    `  Documentation  ${address}/docs`,
    `  Health         ${address}/health/ready`,
  ];
  if (accounts.length > 0) {
    lines.splice(4, 0, `  Example shop   ${address}/shop`);
    lines.push('', '  Demo accounts');
    for (const { level, email, password } of accounts) lines.push(`  ${level.padEnd(13)}  ${email}  ${password}`);
  }
  return `\n${lines.join('\n')}\n\n`;
}
