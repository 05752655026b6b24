/** The queue of all reports, exports and imports. */
export const REPORTS_QUEUE = 'reports';

/** Writes the file of a run; its data is `{ runId }`. */
export const RUN_JOB = 'run';
