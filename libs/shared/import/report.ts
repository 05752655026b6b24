import type { Difference } from '@app/shared/audit';

/** One thing that is wrong with a row of the file. */
export interface RowProblem {
  /** Line of the file on which the row begins; the header is on line 1. */
  line: number;
  /** The field that the value was meant for; null for a problem of the whole row. */
  field: string | null;
  message: string;
}

/** What an import did, or would have done. */
export interface ImportReport {
  /** Rows of the file, without the header. */
  rows: number;
  created: number;
  changed: number;
  /** Rows that are in the database exactly like that; they are not touched. */
  skipped: number;
  /** Number of problems. */
  errorCount: number;
  /** The first problems. */
  errors: RowProblem[];
  /** Whether anything was kept: false for a dry run, and when there are errors, unless good rows are kept without the bad. */
  applied: boolean;
}

/** What becomes of a row. */
export const ACTIONS = ['create', 'change', 'skip', 'error'] as const;
export type RowAction = (typeof ACTIONS)[number];

/** What became of a row of the file, or would. */
export interface RowOutcome {
  line: number;
  action: RowAction;
  /** By what the file calls the row, as far as it does. */
  key: string | null;
  /** Of the row in the database; null for one that is wrong. */
  rowId: string | null;
  /** As the audit log has it; personal data and secrets are masked. */
  changes: Difference;
  problems: Omit<RowProblem, 'line'>[];
}

/** So many problems are shown. */
const MOST_SHOWN = 100;

const COUNTED = { create: 'created', change: 'changed', skip: 'skipped' } as const;

/** Counts what happens to rows, and remembers what happened to the last ones. */
export class Tally {
  private readonly report: ImportReport = {
    rows: 0,
    created: 0,
    changed: 0,
    skipped: 0,
    errorCount: 0,
    errors: [],
    applied: false,
  };

  private last: RowOutcome[] = [];

  /** @param isTaken whether what becomes of rows is asked for; else it is forgotten, for there may be millions of them */
  constructor(private readonly isTaken: boolean) {}

  /** @param outcome a row that has no problem, or all of them */
  add(outcome: RowOutcome): void {
    const { action, line, problems } = outcome;
    this.report.rows++;
    if (action !== 'error') this.report[COUNTED[action]]++;
    this.report.errorCount += problems.length;
    const shown = problems.slice(0, MOST_SHOWN - this.report.errors.length);
    this.report.errors.push(...shown.map((problem) => ({ line, ...problem })));
    if (this.isTaken) this.last.push(outcome);
  }

  /** What became of the rows since it was asked last, in the order of the file. */
  take(): RowOutcome[] {
    const outcomes = this.last.sort((a, b) => a.line - b.line);
    this.last = [];
    return outcomes;
  }

  get hasErrors(): boolean {
    return this.report.errorCount > 0;
  }

  /** @param applied whether the changes were kept */
  finish(applied: boolean): ImportReport {
    return { ...this.report, errors: this.report.errors.toSorted((a, b) => a.line - b.line), applied };
  }
}
