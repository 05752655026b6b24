/** The queue of all reports, exports and imports. */
export const REPORTS_QUEUE = 'reports';

/** Writes the file of a run; its data is `{ runId }`. */
export const RUN_JOB = 'run';

/** Reads a file into a model, or says what would happen; its data is `{ importRunId }`. */
export const IMPORT_JOB = 'import';

/** Sends the mail that a run is done, or has failed; its data is `{ runId }`. */
export const RUN_MAIL_JOB = 'run-mail';
