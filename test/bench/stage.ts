import { grow } from './bulk';
import { JOBS, loadHouse, loadShelves } from './data';

export type StageName = 'house' | 'shelves';

export interface StageOptions {
  /** With a million jobs. */
  large: boolean;
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
];
