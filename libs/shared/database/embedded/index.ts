export { EmbeddedPostgresError } from './error';
export { startEmbedded, type EmbeddedOptions, type EmbeddedPostgres } from './launcher';
export { makeFolder } from './staging';
