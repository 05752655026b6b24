/** The queue of files for people who want to have what is known of them. */
export const PERSONAL_DATA_QUEUE = 'personal-data';

/** Writes such a file; its data is `{ accountId }`. */
export const PERSONAL_DATA_JOB = 'export';
