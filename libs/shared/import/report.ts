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
  /** Number of problems; with any, nothing was written. */
  errorCount: number;
  /** The first problems. */
  errors: RowProblem[];
  /** Whether anything was kept: false for a dry run, and when there are errors. */
  applied: boolean;
}

/** So many problems are shown. */
const MOST_SHOWN = 100;

/** Counts what happens to rows. */
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

  count(what: 'rows' | 'created' | 'changed' | 'skipped'): void {
    this.report[what]++;
  }

  refuse(problem: RowProblem): void {
    this.report.errorCount++;
    if (this.report.errors.length < MOST_SHOWN) this.report.errors.push(problem);
  }

  get hasErrors(): boolean {
    return this.report.errorCount > 0;
  }

  /** @param applied whether the changes were kept */
  finish(applied: boolean): ImportReport {
    return { ...this.report, errors: this.report.errors.toSorted((a, b) => a.line - b.line), applied };
  }
}
