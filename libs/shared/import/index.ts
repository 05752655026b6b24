export type { ApartField, ApartReading, ApartRow, ApartWrite } from './apart-field';
export { ENCODINGS } from './encoding';
export { fitImport, importCsv, type ImportOptions } from './import-csv';
export { type ImportMap, parseImportMap } from './import-map';
export { findImportable, type Importable, type SavedRow } from './importable';
export { ACTIONS, type ImportReport, type RowAction, type RowOutcome, type RowProblem } from './report';
export { comparable } from './value';
