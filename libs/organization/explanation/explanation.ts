import type { Problem } from '@app/shared/errors';

/** What stands between an account and what it wants to do, in the order in which a request meets it. */
export const CHECKS = ['route', 'account', 'key', 'scope', 'level', 'reach', 'change'] as const;

/** One of them. */
export interface Check {
  check: (typeof CHECKS)[number];
  passed: boolean;
  /** Why, for people. */
  detail: string;
}

/** A check, and the status of the answer where it is not passed. */
export interface Step extends Check {
  status: number;
}

/** Whom the explanation is about. */
export interface Subject {
  id: string;
  level: string;
  status: string;
}

/** A place of work that may be what a reach asks for. */
export interface Place {
  companyId: string;
  role: string;
}

/** Why an account may do something, or may not. */
export interface Explanation {
  method: string;
  path: string;
  /** The route, as it is declared; null: there is none. */
  route: string | null;
  allowed: boolean;
  /** What a request would be answered; null: what the route itself makes of it. */
  status: number | null;
  /** Null: nobody is signed in. */
  account: Subject | null;
  memberships: readonly Place[];
  checks: readonly Check[];
}

/** A check by what it throws, or answers, when it is not passed. */
export function stepOf(check: Step['check'], refusal: Problem | undefined, passed: string): Step {
  if (!refusal) return { check, passed: true, detail: passed, status: 200 };
  return { check, passed: false, detail: refusal.message, status: refusal.status };
}

/** What follows from the checks: the first that is not passed is what a request is answered. */
export function conclude(
  about: Omit<Explanation, 'allowed' | 'status' | 'checks'>,
  steps: readonly Step[],
): Explanation {
  const refused = steps.find(({ passed }) => !passed);
  return {
    ...about,
    allowed: refused === undefined,
    status: refused?.status ?? null,
    checks: steps.map(({ status: _, ...check }) => check),
  };
}
