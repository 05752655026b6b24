/** Chance that comes out the same for the same seed, on every machine: mulberry32. Not for secrets. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to 1, 1 excluded. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number, both ends included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(part: number): boolean {
    return this.next() < part;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)];
  }

  /** One of the first rather than of the last, as some things sell and others lie about. */
  pickPopular<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() ** 3 * list.length)];
  }

  /** A UUIDv7 of a moment. */
  uuid(moment: Date): string {
    const time = moment.getTime().toString(16).padStart(12, '0');
    const [a, b, c] = [this.next(), this.next(), this.next()];
    const variant = (8 + Math.floor(c * 4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a, 3)}-${variant}${hex(b, 3)}-${hex(b, 4)}${hex(c, 8)}`;
  }
}

const hex = (part: number, digits: number): string => {
  const whole = Math.floor((part * 0x1_0000_0000) % 16 ** digits);
  return whole.toString(16).padStart(digits, '0');
};
