import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Language } from './language.entity';

/** The body that creates a language. */
export class CreateLanguage extends PickType(Language, [
  'code',
  'name',
  'nativeName',
  'direction',
  'active',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; texts name it by its code, which stays. */
export class UpdateLanguage extends PartialType(OmitType(CreateLanguage, ['code']), { skipNullProperties: false }) {}
