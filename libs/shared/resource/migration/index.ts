import type { Schema } from '@app/shared/database';
import { EstimatedRows1764000005000 } from './estimated-rows';
import { MaskJson1764000000000 } from './mask-json';
import { Refuse1764001060000 } from './refuse';
import { Search1764000006000 } from './search';

export { addSearch, dropSearch, type SearchColumns } from './add-search';
export { addStateMachine, dropStateMachine } from './state-machine';

/** All migrations of this room. */
export const resourceMigrations: Schema['migrations'] = [
  MaskJson1764000000000,
  EstimatedRows1764000005000,
  Search1764000006000,
  Refuse1764001060000,
];
