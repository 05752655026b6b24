import { setTimeout as sleep } from 'node:timers/promises';

/** Gives the place back. */
export type Leave = () => void;

interface Lane {
  running: number;
  /** Those who wait for a place, the first one first. */
  readonly waiting: Set<() => void>;
  /** Somebody has waited in vain, and no place has been given back since. */
  isStuck: boolean;
}

/**
 * Bounds how many messages are on their way to one receiver at a time, so that one that does not answer leaves the others their places.
 * Where a receiver is quick, who has to wait gets a place in a moment; where it is not, nobody waits behind who has waited in vain.
 */
export class Lanes {
  private readonly lanes = new Map<string, Lane>();

  /**
   * @param width how many may be on their way at a time
   * @param patience how long one waits for a place, in milliseconds
   */
  constructor(
    private readonly width: number,
    private readonly patience: number,
  ) {}

  /**
   * Takes a place.
   *
   * @param isNarrow only where nobody is on the way
   * @returns undefined where there is none
   */
  async enter(receiver: string, isNarrow = false): Promise<Leave | undefined> {
    const lane = this.lanes.get(receiver) ?? { running: 0, waiting: new Set(), isStuck: false };
    this.lanes.set(receiver, lane);
    if (lane.running >= (isNarrow ? 1 : this.width)) {
      if (isNarrow || lane.isStuck || !(await this.wait(lane))) return undefined;
    } else lane.running++;
    let isLeft = false;
    return () => {
      if (!isLeft) this.leave(receiver, lane);
      isLeft = true;
    };
  }

  /** Whoever leaves hands the place on, so that it is never free in between. */
  private leave(receiver: string, lane: Lane): void {
    lane.isStuck = false;
    const [next] = lane.waiting;
    if (next) next();
    else if (--lane.running === 0) this.lanes.delete(receiver);
  }

  private async wait(lane: Lane): Promise<boolean> {
    const patience = new AbortController();
    const { signal } = patience;
    const place = new Promise<boolean>((resolve) => {
      const take = (): void => {
        lane.waiting.delete(take);
        resolve(true);
        patience.abort();
      };
      lane.waiting.add(take);
      void sleep(this.patience, undefined, { signal, ref: false }).then(
        () => {
          lane.waiting.delete(take);
          lane.isStuck = true;
          resolve(false);
        },
        () => undefined,
      );
    });
    return place;
  }
}
