import type { Condition } from './plan';

/** A condition as `and(name eq a, not(stock gt 5))`. */
export function outline(condition: Condition | undefined): string | undefined {
  if (!condition) return undefined;
  if (condition.kind === 'leaf') {
    return `${condition.field.name} ${condition.operator} ${JSON.stringify(condition.value)}`;
  }
  const items = condition.kind === 'not' ? [condition.item] : condition.items;
  return `${condition.kind}(${items.map(outline).join(', ')})`;
}
