/** ` WHERE …`, or nothing where there is no condition. */
export const whereSql = (conditions: readonly string[]): string =>
  conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
