import { loadAssortment } from './assortment';
import { grow } from './bulk';
import { JOBS, loadHouse, loadShelves } from './data';

export type StageName = 'house' | 'shelves' | 'assortment';

export interface StageOptions {
  /** With a million jobs. */
  large: boolean;
  /** With less of what is much. */
  isQuick: boolean;
}

/** Rows to measure on, in a database of their own. */
export interface Stage {
  name: StageName;
  fill(url: string, options: StageOptions): Promise<void>;
}

export const STAGES: readonly Stage[] = [
  { name: 'house', fill: loadHouse },
  {
    name: 'shelves',
    fill: async (url, { large }) => {
      await loadHouse(url);
      await loadShelves(url);
      if (large) await grow(url, 'job', 0, JOBS);
    },
  },
  {
    name: 'assortment',
    fill: async (url, { isQuick }) => {
      await loadHouse(url);
      await loadAssortment(url, isQuick);
    },
  },
];
