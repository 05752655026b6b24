import type { ListPlan } from '@app/shared/filtering';
import type { ModelClass } from '@app/shared/model';
import type { Selection } from '@app/shared/serialization';
import type { Reading } from './page';
import type { Statement } from './statement';

/** What was asked, as a statement and the values that it binds after those of the caller. */
export interface Compiled {
  readonly model: ModelClass;
  /** Undefined: one row was asked for. */
  readonly plan?: ListPlan;
  readonly selection: Selection;
  readonly isPlaced: boolean;
  /** The name of the way in which the one row is found; undefined: by its id. */
  readonly lookup?: string;
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

/** What stands around the rows of a page, and in its headers. */
export interface Envelope {
  /** JSON text of the `page` member. */
  readonly page: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Carried from one request to the next that asks alike, so that neither need be made again. */
export interface Kept {
  compiled?: Compiled;
  page?: Envelope & Pick<Reading, 'total' | 'shown' | 'more'>;
}
