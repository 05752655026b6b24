/** So many pieces of a variant, for something that has a key, such as the line of an order. */
export interface Wanted {
  key: string;
  variantId: string;
  quantity: number;
}

/** What a warehouse has of a variant. */
export interface Supply {
  stockId: string;
  variantId: string;
  /** What anybody may take. */
  free: number;
  /** What is kept for some of the keys that ask, beside that. */
  kept?: ReadonlyMap<string, number>;
}

/** What is taken from where. */
export interface Take {
  key: string;
  stockId: string;
  quantity: number;
  /** Of which so many are not there yet. */
  backordered: number;
}

/** What there is too little of. */
export interface Shortage extends Wanted {
  available: number;
}

/**
 * Decides from where each line is served: from the first warehouse that has all of it, else from several, in their order. What
 * nobody has is owed by the first one, where that is allowed.
 *
 * @param wanted in the order in which they are served
 * @param supplies in the order in which warehouses are asked
 * @param backorder whether more may be promised than is there
 */
export function distribute(
  wanted: readonly Wanted[],
  supplies: readonly Supply[],
  backorder: boolean,
): { takes: Take[]; shortages: Shortage[] } {
  const free = new Map(supplies.map((supply) => [supply.stockId, Math.max(0, supply.free)]));
  const takes: Take[] = [];
  const shortages: Shortage[] = [];
  for (const line of wanted) {
    const { key, variantId, quantity } = line;
    const places = supplies.filter((supply) => supply.variantId === variantId);
    const keptOf = ({ kept }: Supply): number => kept?.get(key) ?? 0;
    const atHand = (supply: Supply): number => keptOf(supply) + (free.get(supply.stockId) ?? 0);
    const whole = places.find((supply) => atHand(supply) >= quantity);
    const available = places.reduce((sum, supply) => sum + atHand(supply), 0);
    if (available < quantity && (!backorder || places.length === 0)) {
      shortages.push({ ...line, available });
      continue;
    }
    let missing = quantity;
    for (const supply of whole ? [whole] : places) {
      const taken = Math.min(missing, atHand(supply));
      const owed = !whole && supply === places[0] ? Math.max(0, quantity - available) : 0;
      if (taken + owed > 0) takes.push({ key, stockId: supply.stockId, quantity: taken + owed, backordered: owed });
      const shared = Math.max(0, taken - keptOf(supply));
      free.set(supply.stockId, (free.get(supply.stockId) ?? 0) - shared);
      missing -= taken;
    }
  }
  return { takes, shortages };
}
