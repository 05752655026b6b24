import type { DataSource } from 'typeorm';

/** `failed` needs a hand before the product works, `warning` before long, `skipped` could not be looked at. */
export type FindingState = 'ok' | 'warning' | 'failed' | 'skipped';

/** What a check has found, and what to do about it. */
export interface Finding {
  state: FindingState;
  found: string;
  advice?: string;
}

/** What is looked at, one after the other. */
export interface DoctorCheck {
  name: string;
  /** What it throws is a failure. */
  look(database: CheckedDatabase): Promise<Finding> | Finding;
}

/** The database as the checks find it; undefined where it cannot be used. */
export interface CheckedDatabase {
  source?: DataSource;
  /** Why there is none. */
  reason?: string;
  /** The names of migrations that have not run. */
  pending: readonly string[];
}

export const ok = (found: string): Finding => ({ state: 'ok', found });
export const warning = (found: string, advice: string): Finding => ({ state: 'warning', found, advice });
export const failed = (found: string, advice: string): Finding => ({ state: 'failed', found, advice });
export const skipped = (found: string): Finding => ({ state: 'skipped', found });
