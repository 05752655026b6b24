import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { ANY_JSON, levelNames, type LevelName } from '@app/shared/model';
import { SETTING_SCOPES, type SettingScope } from './definition';
import { SettingValue } from './setting.entity';

/** The body that sets something. */
export class CreateSetting extends PickType(SettingValue, ['key', 'companyId', 'value', 'externalReference']) {}

/** The body that sets it anew; what it is and whose stays. */
export class UpdateSetting extends PartialType(PickType(SettingValue, ['value', 'externalReference']), {
  skipNullProperties: false,
}) {}

/** What can be set. */
export class SettingDefinition {
  @ApiProperty({ example: 'registration.open' }) key: string;
  @ApiProperty() description: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'JSON schema of its values' })
  schema: object;
  @ApiProperty({ description: 'What holds while nobody has set anything', ...ANY_JSON })
  default: unknown;
  @ApiProperty({ enum: SETTING_SCOPES, isArray: true }) scopes: readonly SettingScope[];
  @ApiProperty({ enum: levelNames() }) readableBy: LevelName;
  @ApiProperty({ enum: levelNames(), description: 'For all; that of a company is for its owners' })
  writableBy: LevelName;
}
