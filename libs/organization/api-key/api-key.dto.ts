import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, Matches } from 'class-validator';
import { ApiKey } from './api-key.entity';

/** The body that makes an API key for oneself. */
export class CreateApiKey extends PickType(ApiKey, ['name', 'expiresAt', 'externalReference', 'metadata']) {
  @ApiProperty({ type: [String], required: false, example: ['catalog:read', 'orders:write'], maxItems: 20 })
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^[a-z]+:(?:read|write)$/, { each: true, message: 'each of $property must be like catalog:read' })
  scopes: string[] = [];
}

/** The body that changes one; what it may do stays. */
export class UpdateApiKey extends PartialType(PickType(ApiKey, ['name', 'externalReference', 'metadata']), {
  skipNullProperties: false,
}) {}
