import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsObject, IsString, Length, Matches, ValidateBy, ValidateIf } from 'class-validator';

const MOST = 100;

const isChoices = (value: unknown): boolean =>
  Object.values(Object(value) as object).every(
    (slugs) =>
      Array.isArray(slugs) &&
      slugs.length > 0 &&
      slugs.length <= MOST &&
      new Set(slugs).size === slugs.length &&
      slugs.every((slug) => typeof slug === 'string'),
  );

const given = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** The body that generates the variants of a product. */
export class GenerateVariants {
  @given()
  @IsBoolean()
  @ApiPropertyOptional({ type: 'boolean', default: false, description: 'Only says which variants would be made' })
  dryRun?: boolean;

  @given()
  @IsString()
  @Length(1, 40)
  @Matches(/^[\w.-]+$/)
  @ApiPropertyOptional({ type: 'string', maxLength: 40, description: 'What SKUs begin with; by default the slug' })
  skuPrefix?: string;

  @given()
  @IsObject()
  @ValidateBy({
    name: 'choices',
    validator: {
      validate: isChoices,
      defaultMessage: () => `$property must hold lists of 1 to ${MOST} slugs, each once`,
    },
  })
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'Which choices of which attribute are wanted; of attributes that are not named, all',
    example: { size: ['s', 'm'], color: ['red'] },
  })
  choices?: Record<string, string[]>;
}
