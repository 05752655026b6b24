import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the run keeps what the API says of itself, for all of its workers; the first that needs a database writes it. */
export const contractFile = (): string => join(tmpdir(), `${process.env.TEST_RUN ?? 'tradepost_test'}_openapi.json`);
