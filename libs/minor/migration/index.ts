import type { Schema } from '@app/shared/database';
import { CodeReferences1764001054000 } from './code-references';
import { FileExpiry1764001055000 } from './file-expiry';
import { Files1764001053000 } from './files';
import { OwnData1764001057000 } from './own-data';
import { ReferenceData1764001050000 } from './reference-data';
import { TaxUnitTag1764001051000 } from './tax-unit-tag';

export * from './code-reference';

/** All migrations of this room. */
export const minorMigrations: Schema['migrations'] = [
  ReferenceData1764001050000,
  TaxUnitTag1764001051000,
  Files1764001053000,
  CodeReferences1764001054000,
  FileExpiry1764001055000,
  OwnData1764001057000,
];
