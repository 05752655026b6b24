import type { ImportOptions } from './import-csv';
import type { Importable } from './importable';

/** What can be imported, and how. */
export interface ImportMeans {
  /** Of all parts. */
  importables: readonly Importable[];
  /** Reads how many digits each currency has. */
  exponents: ImportOptions['exponents'];
}
