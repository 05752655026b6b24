/** Has each do its part in every round, in an order that alternates, so that what else the machine does meets all alike. */
export async function inTurns<Name extends string, T>(
  names: readonly Name[],
  rounds: number,
  drive: (name: Name) => Promise<T>,
): Promise<Record<Name, T>[]> {
  const results: Record<Name, T>[] = [];
  for (let round = 0; round < rounds; round++) {
    const result: Partial<Record<Name, T>> = {};
    for (const name of round % 2 === 0 ? names : names.toReversed()) result[name] = await drive(name);
    results.push(result as Record<Name, T>);
  }
  return results;
}
