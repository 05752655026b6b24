import { currentProfile } from './current';

/** Is told how many rows came back; null: nobody has counted. `failed`: the statement was refused, or the connection lost. */
export type StatementEnd = (rows: number | null, failed?: boolean) => void;

/** Is told of each statement that the process sends, and answers what is to be told when that is over. */
export type StatementListener = (text: string, values: readonly unknown[]) => StatementEnd;

const listeners = new Set<StatementListener>();

/** Has a listener told of every statement from now on. @returns what ends that */
export function listenToStatements(listener: StatementListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether anybody wants to know. */
export const isWatched = (): boolean => listeners.size > 0 || currentProfile() !== undefined;

/** A statement is sent. @returns whom to tell when it is over; undefined, at no cost, where nobody wants to know */
export function statementSent(text: string, values: readonly unknown[]): StatementEnd | undefined {
  const profile = currentProfile();
  if (listeners.size === 0) return profile?.send(text, values);
  const ends = [...listeners].map((listener) => listener(text, values));
  if (profile) ends.push(profile.send(text, values));
  return (rows, failed) => ends.forEach((end) => end(rows, failed));
}
