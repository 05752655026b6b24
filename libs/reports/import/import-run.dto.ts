import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsObject, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const OBJECT = { type: 'object', additionalProperties: true } as const;

/** The body that orders an import. */
export class CreateImportRun {
  @ApiProperty({ description: 'Path of the list', example: 'catalog/products', maxLength: 120 })
  @IsString()
  @MaxLength(120)
  list: string;

  @ApiProperty({ format: 'uuid', description: 'A CSV file, uploaded to `/v1/minor/files`' })
  @IsUUID()
  fileId: string;

  // What it holds is checked against the model and the header of the file.
  @ApiPropertyOptional({
    ...OBJECT,
    description:
      'Which column is which field; without `fields`, columns are the fields of their names, as in the files of lists. ' +
      '`key`, `delimiter` and `encoding` are found out where they are not said.',
    example: { key: 'externalReference', fields: { externalReference: 'id', name: 'Title' } },
  })
  @IsOptional()
  @IsObject()
  map?: Record<string, unknown>;

  @ApiProperty({ required: false, default: true, description: 'False: rows that are wrong are left out' })
  @IsOptional()
  @IsBoolean()
  atomic?: boolean;

  @ApiProperty({ required: false, default: true, description: 'False: it is applied without being looked at before' })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}
