import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { type LevelName, levelNames } from '@app/shared/model';
import { ACCOUNT_STATUSES, type AccountStatus } from '../account/account.entity';
import { ROLES, type Role } from '../company/company-reach';
import { CHECKS, type Check } from './explanation';

const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'];

/** What is to be explained. */
export class ExplanationQuery {
  @ApiProperty({ enum: METHODS }) @IsIn(METHODS) method: string;

  @ApiProperty({ example: '/v1/catalog/products', maxLength: 2000, description: 'As it would be asked for' })
  @IsString()
  @MaxLength(2000)
  @Matches(/^\//, { message: '$property begins with a slash' })
  path: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'Another account in reach; by default one’s own' })
  @IsOptional()
  @IsUUID()
  account?: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'The id of an API key of the account that is used' })
  @IsOptional()
  @IsUUID()
  apiKey?: string;
}

class ExplainedAccount {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: levelNames() }) level: LevelName;
  @ApiProperty({ enum: Object.keys(ACCOUNT_STATUSES) }) status: AccountStatus;
}

class ExplainedPlace {
  @ApiProperty({ format: 'uuid' }) companyId: string;
  @ApiProperty({ enum: ROLES }) role: Role;
}

class ExplainedCheck {
  @ApiProperty({ enum: CHECKS }) check: Check['check'];
  @ApiProperty() passed: boolean;
  @ApiProperty({ description: 'Why' }) detail: string;
}

/** Why an account may do something, or may not. */
export class ExplanationAnswer {
  @ApiProperty() method: string;
  @ApiProperty() path: string;
  @ApiProperty({ type: String, nullable: true, example: 'GET /v1/catalog/products/:id' }) route: string | null;
  @ApiProperty({ description: 'As far as policies go; what a body says may still be refused' }) allowed: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'What a request would be answered where it is not' })
  status: number | null;
  @ApiProperty({ type: ExplainedAccount, nullable: true }) account: ExplainedAccount | null;
  @ApiProperty({ type: [ExplainedPlace], description: 'Where the account works, as far as you reach' })
  memberships: ExplainedPlace[];
  @ApiProperty({ type: [ExplainedCheck], description: 'In the order in which a request meets them' })
  checks: ExplainedCheck[];
}
