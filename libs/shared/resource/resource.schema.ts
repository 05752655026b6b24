import type { Schema } from '@app/shared/database';
import { EstimatedRows1764000005000 } from './migration/estimated-rows';
import { MaskJson1764000000000 } from './migration/mask-json';
import { Refuse1764001060000 } from './migration/refuse';
import { Search1764000006000 } from './migration/search';

/** What the read engine needs in the database. */
export const resourceSchema: Schema = {
  entities: [],
  migrations: [MaskJson1764000000000, EstimatedRows1764000005000, Search1764000006000, Refuse1764001060000],
};
