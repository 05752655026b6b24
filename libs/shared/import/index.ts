export { ImportModule } from './import.module';
export { importCsv, type ImportOptions } from './import-csv';
export { type ImportMap, parseImportMap } from './import-map';
export { findImportable, type Importable, type SavedRow } from './importable';
export type { ImportReport, RowProblem } from './report';
