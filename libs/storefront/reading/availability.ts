/** Whether something can be bought: it can, it can while the last pieces last, or it cannot. How many there are is nobody's business. */
export const AVAILABILITIES = ['in_stock', 'low', 'out'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** The tax of a shown price, in minor units, rounded half up once. */
export const taxOf = (column: (property: string) => string): string => {
  const [amount, rate, included] = ['price.amount', 'taxRate', 'taxIncluded'].map(column);
  return `round(${amount} * ${rate} / (100 + CASE WHEN ${included} THEN ${rate} ELSE 0 END))::bigint`;
};
