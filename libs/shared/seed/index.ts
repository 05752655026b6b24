export { BulkTable } from './bulk-table';
export { Convoy } from './convoy';
export { Random } from './random';
export { type Progress, type Scale, type ScaleName, SCALES, type Seed, sow, type Sowing } from './sowing';
export { unindexed } from './unindexed';
