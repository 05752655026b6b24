import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow, IsBoolean, IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsStorableText } from '@app/shared/model';
import { COMPRESSIONS, type Compression, RUN_FORMATS, type RunFormat } from './run.entity';

/** One condition or sort item, or a list of them. */
const JSON_SPEC = { oneOf: [{ type: 'object' }, { type: 'array', items: { type: 'object' } }] };
const OBJECT = { type: 'object', additionalProperties: true } as const;

/** The body that orders a run: of a report with its parameters, or of a list with what `POST …/search` and `X-Fields` of it take. */
export class CreateRun {
  @ApiProperty({ required: false, description: 'Code of the report', example: 'sales', maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  definition?: string;

  @ApiPropertyOptional({ ...OBJECT, description: 'Those of the report' })
  @IsOptional()
  @IsObject()
  parameters?: Record<string, unknown>;

  @ApiProperty({ required: false, description: 'Path of the list', example: 'catalog/products', maxLength: 120 })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  list?: string;

  // What these three hold is checked as the list checks it, with the same errors.
  @ApiProperty({ required: false, description: 'A JSON filter', ...JSON_SPEC })
  @Allow()
  filter?: unknown;

  @ApiProperty({ required: false, description: 'A JSON sort', ...JSON_SPEC })
  @Allow()
  sort?: unknown;

  @ApiProperty({ required: false, description: 'Full-text search', type: 'string', maxLength: 1000 })
  @Allow()
  q?: unknown;

  @ApiProperty({ required: false, description: 'A mask, as in `X-Fields`', example: '{id,name,slug}' })
  @IsOptional()
  @IsString()
  @IsStorableText()
  fields?: string;

  @ApiProperty({
    required: false,
    enum: RUN_FORMATS,
    default: 'csv',
    description: '`web` is for reports alone; `xlsx` holds at most 20,000 rows',
  })
  @IsOptional()
  @IsIn(RUN_FORMATS)
  format?: RunFormat;

  @ApiProperty({ required: false, enum: COMPRESSIONS, default: 'none', description: 'Not of `xlsx`, which is packed' })
  @IsOptional()
  @IsIn(COMPRESSIONS)
  compression?: Compression;

  @ApiProperty({ required: false, default: false, description: 'Send a signed link by mail when it is done' })
  @IsOptional()
  @IsBoolean()
  mailed?: boolean;
}
