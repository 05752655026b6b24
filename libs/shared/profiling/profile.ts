import { performance } from 'node:perf_hooks';

/** By which one request is profiled: `timings`, `cpu` or `plan`. */
export const PROFILE_HEADER = 'x-profile';

/** Where the time of a request can go; what happens within another stage is counted in both. */
export const STAGES = ['guard', 'parse', 'plan', 'compile', 'wait', 'sql', 'render'] as const;
export type Stage = (typeof STAGES)[number];

/** A statement that was sent, without its parameters, which are nobody's business. */
export interface ProfiledStatement {
  text: string;
  /** Kept for a plan that somebody asks for; never shown. */
  values: readonly unknown[];
  /** Milliseconds. */
  took: number;
  /** That came back; null where nobody has counted. */
  rows: number | null;
}

/** Where the time of one request has gone. */
export class Profile {
  readonly began = performance.now();
  readonly stages = new Map<Stage, number>();
  readonly statements: ProfiledStatement[] = [];
  private ended?: number;

  /** Milliseconds, so far or in the end. */
  get total(): number {
    return (this.ended ?? performance.now()) - this.began;
  }

  get isOver(): boolean {
    return this.ended !== undefined;
  }

  end(): void {
    this.ended ??= performance.now();
  }

  /** Runs `work` and adds the time until it, or what it promises, is done. */
  time<T>(stage: Stage, work: () => T): T {
    const since = performance.now();
    let promised = false;
    try {
      const result = work();
      if (!(result instanceof Promise)) return result;
      promised = true;
      return result.finally(() => this.add(stage, since)) as T;
    } finally {
      if (!promised) this.add(stage, since);
    }
  }

  /** A statement is sent. @returns to be told when it is answered */
  send(text: string, values: readonly unknown[]): (rows: number | null) => void {
    const since = performance.now();
    return (rows) => {
      this.add('sql', since);
      this.statements.push({ text, values, took: performance.now() - since, rows });
    };
  }

  /** @param since of the clock of `performance` */
  add(stage: Stage, since: number): void {
    this.stages.set(stage, (this.stages.get(stage) ?? 0) + performance.now() - since);
  }
}
