import { QueryError } from './query-error';

/** What a client is told when `run` refuses its query; anything but a refusal fails the test. */
export function refusal(run: () => unknown): Pick<QueryError, 'code' | 'message' | 'pointer' | 'suggestions'> {
  try {
    run();
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const { code, message, pointer, suggestions } = error;
    return { code, message, pointer, suggestions };
  }
  throw new Error('It was not refused.');
}
