import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { File } from './file.entity';
import { type Preset, PRESETS } from './image';

/** What a form may say beside the file. */
export class UploadFile extends PickType(PartialType(File, { skipNullProperties: false }), [
  'name',
  'visibility',
  'externalReference',
]) {}

/** The form as a whole, for the documentation. */
export class UploadForm extends UploadFile {
  @ApiProperty({ type: 'string', format: 'binary' })
  file: string;
}

/** The body that changes what is known of a file; its content stays. */
export class UpdateFile extends PartialType(
  PickType(File, ['name', 'visibility', 'externalReference', 'metadata', 'privateMetadata']),
  { skipNullProperties: false },
) {}

/** The longest life of a link, in seconds. */
const WEEK = 7 * 24 * 60 * 60;

/** The body that makes a link. */
export class CreateFileLink {
  @IsOptional()
  @IsInt()
  @Min(10)
  @Max(WEEK)
  @ApiProperty({
    type: 'integer',
    minimum: 10,
    maximum: WEEK,
    default: 3600,
    required: false,
    description: 'In seconds',
  })
  expiresIn?: number;
}

/** A link that opens a file for whoever has it. */
export class FileLink {
  @ApiProperty({ type: 'string', description: 'Path and query, to be put behind the address of the API' })
  url: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  expiresAt: string;
}

/** The query of a content. */
export class FileQuery {
  @IsOptional()
  @IsIn(Object.keys(PRESETS))
  @ApiProperty({ enum: Object.keys(PRESETS), required: false, description: 'Of images: a smaller one, as WebP' })
  variant?: Preset;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  @ApiProperty({ required: false, description: 'Of a link' })
  expires?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @ApiProperty({ required: false, description: 'Of a link' })
  signature?: string;
}
