import type { EntityManager } from 'typeorm';
import type { Origin } from '@app/shared/audit';
import type { Exponents } from './minor-units';
import type { ImportPlan } from './plan';
import type { Tally } from './report';

/** What an import works with, from the first batch to the last. */
export interface ImportRun {
  plan: ImportPlan;
  /** Of the one transaction. */
  manager: EntityManager;
  tally: Tally;
  exponents: Exponents;
  /** Who imports. */
  origin: Origin;
}
