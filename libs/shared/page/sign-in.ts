import { markup, type Markup } from './markup';

/** Where people sign in to open pages. */
export const SIGN_IN = '/sign-in';

/** A path of this server: what does not look like one may lead elsewhere. */
const OWN_PATH = /^\/(?!\/)[\w\-./?=&%]*$/;

/** Where to go after signing in: a page of this server, whatever was asked for. */
export const nextPage = (next: unknown): string => (typeof next === 'string' && OWN_PATH.test(next) ? next : '/docs');

/**
 * The address of the page on which people sign in.
 *
 * @param next where they wanted to go
 * @param problem `failed`, or the level that they lack
 */
export const signInPath = (next: string, problem?: string): string =>
  `${SIGN_IN}?${new URLSearchParams({ next, ...(problem && { problem }) }).toString()}`;

const REMARKS: Readonly<Record<string, string>> = {
  failed: 'That did not work: the e-mail address or the password is wrong, or it was tried too often.',
};

function remark(problem: string | undefined): Markup | undefined {
  if (!problem) return undefined;
  const text = REMARKS[problem] ?? `This page is for ${problem.slice(0, 20)} and above. Sign in as somebody else.`;
  return markup`<p role="alert">${text}</p>`;
}

/** A form that works without scripts. */
export const signInPage = ({ next, problem }: { next?: string; problem?: string }): string =>
  markup`<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Tradepost: sign in</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 22rem; margin: 12vh auto; padding: 0 1rem; color: #1d2733 }
  label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit }
  input { margin: .25rem 0 1rem; padding: .5rem; border: 1px solid #8693a3; border-radius: .25rem }
  button { padding: .6rem; border: 0; border-radius: .25rem; background: #1f5fa8; color: #fff; cursor: pointer }
  [role=alert] { padding: .5rem; background: #fdecea; border-radius: .25rem }
</style>
<main>
<h1>Tradepost</h1>
${remark(problem)}
<form method="post" action="/v1/auth/session">
  <input type="hidden" name="next" value="${nextPage(next)}">
  <label for="email">E-mail address</label>
  <input id="email" name="email" type="email" autocomplete="username" required autofocus>
  <label for="password">Password</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required>
  <label for="totp">Code, if you have set up a second factor</label>
  <input id="totp" name="totp" inputmode="numeric" autocomplete="one-time-code" maxlength="40">
  <button>Sign in</button>
</form>
</main>
</html>
`.text;
